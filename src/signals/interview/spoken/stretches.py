"""Episodes as they are told: « du 1er au 3 octobre », « hier 22h au ? », « le 12, 2 jours »."""

from __future__ import annotations

import datetime as dt
import re

from attrs import frozen

from signals.answer import Episode, Moment, earliest, latest
from signals.errors import InvalidAnswer
from signals.interview.spoken.clock import with_hour
from signals.interview.spoken.durations import duration, lasting
from signals.interview.spoken.floating import Floating
from signals.interview.spoken.moments import heard, last_moment
from signals.interview.spoken.plain import LONGEST, Unread, plain, quoted
from signals.interview.spoken.present import WEEKDAYS, Present

MAXIMUM = 4_000
"""No list of episodes takes more characters than that to be told."""

_NONE = frozenset(
    {
        *("0", "aucun", "aucune", "non", "jamais", "aucune fugue", "pas de fugue"),
        *("premiere fois", "la premiere fois", "c'est la premiere fois", "1ere fois"),
    }
)
_LIST = re.compile(r" ?[,;] ?| puis | et (?=du |depuis |le |de |\d{1,2}[/.-])", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:a |vers )?(?:\d{1,2} ?(?:h|:)|midi|minuit)|pour |pendant |durant |au |jusqu'", re.ASCII
)
_LEADING = re.compile(r"^(?:du |de |d')")
_BETWEEN = re.compile(r" (?:jusqu'(?:a|au|a la)|au(?! (?:matin|soir)\b)|->?|–|→|a) ")
_DAY_AHEAD = re.compile(
    rf"\?|(?:{'|'.join(WEEKDAYS)}|hier|avant-hier|aujourd'hui|maintenant|ce|cet|cette|le)\b"
    r"|\d{1,2}[/.-]\d|\d{4}-"
)
_NUMBER = re.compile(r"\d{1,2}(?:er)?(?: a)?(?: \d{1,2} ?(?:h|:).*)?", re.ASCII)
_UNDATED = re.compile(r"\d+ (?:fois|fugues?|jours?|nuits?|semaines?)\b", re.ASCII)
_UNKNOWN = frozenset({"?", "inconnu", "inconnue"})
_FORMS = "exemples : 01/10 au 03/10, hier 22h au ?, 15/11 pendant 2 jours, depuis hier"


@frozen
class _Told:
    """One episode as it is told: its bounds, where they are known, before they are dated."""

    said: str
    start: Moment | Floating | None
    end: Moment | Floating | None

    @property
    def without_month(self) -> bool:
        """Whether its days are numbers alone, so that another's month could be meant."""
        bounds = [each for each in (self.start, self.end) if each is not None]
        numbers = [isinstance(each, Floating) and each.is_number for each in bounds]
        return bool(numbers) and all(numbers)

    def dated(self, present: Present) -> Episode:
        """The episode that has passed; raises ``InvalidAnswer``."""
        start, end = self._dates(present)
        if start is not None and end is not None and latest(end) < earliest(start):
            raise InvalidAnswer.one(
                f"{quoted(self.said)} : la fin précède le début",
                "échangez-les, ou écrivez aussi l'année",
            )
        for moment in (start, end):
            if moment is not None:
                present.passed(moment, self.said)
        return Episode(start, end)

    def _dates(self, present: Present) -> tuple[Moment | None, Moment | None]:
        """The two dates; of the bounds, the one that comes back least is dated first.

        « lundi 22h à 2h » is the last Monday, then the first such hour; « lundi au 12 » is the last
        such day, then the Monday before it.
        """
        start, end = self.start, self.end
        if not isinstance(start, Floating):
            if not isinstance(end, Floating):
                return start, end
            return start, end.last(present) if start is None else end.first(start)
        if isinstance(end, Floating) and end.period < start.period:
            began = start.last(present)
            return began, end.first(began)
        ended = end.last(present) if isinstance(end, Floating) else end
        return start.last(present if ended is None else _as_present(ended)), ended


def told_episodes(text: str, present: Present) -> tuple[Episode, ...]:
    """The episodes that a typed text tells; raises ``InvalidAnswer``."""
    if len(text) > MAXIMUM:
        raise Unread.one("ce texte est trop long", f"{MAXIMUM} caractères au plus")
    pieces = _pieces(text)
    if len(pieces) == 1 and pieces[0][0] in _NONE:
        return ()
    told = [_told(words, said, present) for words, said in pieces]
    if not told:
        raise Unread.one(f"{quoted(text)} ne dit rien", _FORMS)
    unclear = [each for each in told if each.without_month]
    if unclear and len(unclear) < len(told):
        raise InvalidAnswer.one(f"{quoted(unclear[0].said)} : de quel mois ?", "écrivez-le")
    return tuple(each.dated(present) for each in told)


def _pieces(text: str) -> list[tuple[str, str]]:
    """Each episode in plain words and as typed; a comma before an hour or a length is stray."""
    pieces: list[tuple[str, str]] = []
    for said in _LIST.split(text):
        words = plain(said)
        if not words:
            continue
        if pieces and (_GOES_ON.match(words) or duration(words) is not None):
            words, said = f"{pieces[-1][0]} {words}", f"{pieces[-1][1]}, {said}"
            pieces.pop()
        pieces.append((words, said))
    return pieces


def _told(words: str, said: str, present: Present) -> _Told:
    if len(words) > LONGEST:
        raise Unread.one(f"{quoted(said)} est trop long", f"{LONGEST} caractères au plus")
    if words.startswith("depuis ") and _bounds(words) is None:
        return _Told(said, heard(words, said, present), None)
    words = _LEADING.sub("", words)
    bounds = _bounds(words)
    if bounds is not None:
        return _Told(said, *(_bound(each, present) for each in bounds))
    if (found := lasting(words)) is None:
        raise _incomplete(words, said)
    start, length, led = found
    if length.clock and not led:
        if with_hour(start)[1] is None:
            raise _incomplete(words, said)
        raise InvalidAnswer.one(
            f"{quoted(said)} : une heure ou une durée ?",
            "exemples : hier 22h au 2h, hier 22h pendant 2h",
        )
    if duration(start) is not None:
        raise _incomplete(words, said)
    began = last_moment(_as_day(start), said, present)
    return _Told(said, began, length.after(began))


def _bounds(words: str) -> tuple[str, str] | None:
    """The words of a start and of an end, where one place alone can part them."""
    parted = []
    for found in _BETWEEN.finditer(words):
        start, end = words[: found.start()], words[found.end() :]
        # « lundi à 22h » is one moment; « lundi à mercredi » and « 22h à 2h » are two.
        if found[0] != " a " or _DAY_AHEAD.match(end) or with_hour(start)[1] is not None:
            parted.append((start, end))
    return parted[0] if len(parted) == 1 else None


def _bound(words: str, present: Present) -> Moment | Floating | None:
    if words in _UNKNOWN:
        return None
    # A length alone is no bound: « il y a 3 jours au ? » is, « 3 jours au ? » is not.
    length = duration(words)
    if length is not None and not length.clock:
        raise _incomplete(words, words)
    return heard(_as_day(words), words, present)


def _as_day(words: str) -> str:
    """The words of a bound, where a number alone is a day: « du 1 au 3 »."""
    return f"le {words}" if _NUMBER.fullmatch(words) else words


def _as_present(end: Moment) -> Present:
    if isinstance(end, dt.datetime):
        return Present(end.date(), end.time())
    return Present(end)


def _incomplete(words: str, said: str) -> InvalidAnswer:
    if _UNDATED.match(words):
        remedy = "même approchées : 29/10 pendant 3 jours ; ou « ? au ? » pour chacune"
        return InvalidAnswer.one(f"{quoted(said)} : quelles dates ?", remedy)
    return Unread.one(f"{quoted(said)} ne donne pas un début et une fin", _FORMS)
