"""What an officer does with drafts at the desk, sealed without a thread."""

import datetime as dt

from tui.gestures import keys
from tui.handing import LIBRARY, ON
from written_drafts import PASSPHRASE

from signals.drafts.sealing import opened
from signals_tui.desk import Desk
from signals_tui.errands import errands
from signals_tui.keeping.keeper import Keeper
from signals_tui.keeping.state import Keeping
from signals_tui.reader import Reader
from signals_tui.view import Room

AT = dt.datetime.combine(ON, dt.time(3, 12))
WRITTEN = "CanariSansNom"


def desk_in(folder, id="school"):
    """A form on a checklist, one sign of which is answered, whose drafts go to a folder."""
    checklist = LIBRARY.checklist(id)
    reader = Reader(profiles=LIBRARY.profiles, moment=AT)
    others = (checklist, LIBRARY.checklist("fugue@1.1.0"))
    desk = Desk(others, LIBRARY.references, ON, reader=reader).begun(checklist).closed()
    wide = desk.keeping_by(Keeping(LIBRARY, folder)).fitted(Room(300, 40))
    return keys(wide, "o")


def later(desk, minutes):
    """The desk some minutes later."""
    return desk.read_by(desk.reader.at(desk.reader.moment + dt.timedelta(minutes=minutes)))


def done(desk, keeper=None):
    """The desk once all that is slow and asked for is done."""
    keeper = keeper or Keeper(desk)
    while asked := list(errands(desk, keeper)):
        for each in asked:
            desk = each.done(lambda wants: True)(desk)
            keeper.desk = desk
    return desk


def kept(desk, keeper=None):
    """The desk once its draft is kept under our passphrase, and its page is closed."""
    told = keys(desk, "b", "2", *PASSPHRASE, "enter", *PASSPHRASE, "enter")
    return keys(done(told, keeper), "escape")


def held(file, passphrase=PASSPHRASE):
    """The draft that a file holds, as the library opens it."""
    return opened(file.read_bytes(), passphrase, LIBRARY).draft


def two_minors(folder):
    """A declaration of two minors, a sign of each of whom is answered, the second in front."""
    first = desk_in(folder, "fugue@1.1.0")
    second = keys(first, "j", "n", *"la grande", "enter")
    interview = second.interview
    at_sign = second.answering(interview.at_item(interview.checklist.items["vital_danger"]))
    return keys(at_sign, "n")
