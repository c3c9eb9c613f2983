"""Who reads the form: their profile, the local directory of where they work, and the hour."""

from __future__ import annotations

import datetime as dt

from attrs import Factory, evolve, field, frozen

from signals import References
from signals.directory import Directory
from signals.profile import Profile, using
from signals.wording.guide import Guide


@frozen
class Reader:
    """What changes how an outcome is told, and never the outcome.

    ``pointed`` is a place in the list of profiles, the first being none of them. ``launched`` is
    the profile that the form was opened with: the next person is told nothing of the former one.
    """

    directory: Directory | None = field(default=None, repr=False)
    profiles: tuple[Profile, ...] = field(default=(), repr=False)
    profile: Profile | None = field(default=None, repr=False)
    moment: dt.datetime | None = None
    pointed: int = 0
    launched: Profile | None = field(
        default=Factory(lambda self: self.profile, takes_self=True), repr=False
    )

    def offered(self, checklist: str) -> tuple[Profile, ...]:
        """The profiles that use a checklist."""
        return using(self.profiles, checklist)

    def place(self, checklist: str) -> int:
        """The place of the chosen profile in the list, where it uses the checklist."""
        offered = self.offered(checklist)
        return 0 if self.profile not in offered else offered.index(self.profile) + 1

    def guide(self, references: References, date: dt.date, checklist: str) -> Guide:
        """What an outcome of a checklist is told with."""
        profile = self.profile if self.place(checklist) else None
        read_on = date if self.moment is None else max(date, self.moment.date())
        return Guide(references, read_on, profile, self.directory, self.moment)

    def at(self, moment: dt.datetime) -> Reader:
        """The same reader at a later minute."""
        told = moment.replace(second=0, microsecond=0)
        return self if self.moment == told else evolve(self, moment=told)

    def restarted(self) -> Reader:
        """As the form was opened, for whoever comes next."""
        return evolve(self, profile=self.launched, pointed=0)

    def pointing(self, place: int, checklist: str) -> Reader:
        """With another profile pointed at, as far as there are any."""
        return evolve(self, pointed=max(0, min(place, len(self.offered(checklist)))))

    def choosing(self, place: int, checklist: str) -> Reader:
        """With a profile chosen by its place, or none for the first; the same for no such place."""
        offered = self.offered(checklist)
        if not 0 <= place <= len(offered):
            return self
        return evolve(self, profile=offered[place - 1] if place else None, pointed=place)
