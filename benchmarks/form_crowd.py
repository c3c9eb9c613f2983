"""Many people at once, on the form and on the bare page in turn: how long each one waits."""

from __future__ import annotations

import statistics
import threading
import time
from collections.abc import Callable, Sequence

from attrs import field, frozen
from web.protocol_page import ProtocolPage

Click = Callable[[ProtocolPage, int], None]
_PATIENCE = 120.0


@frozen
class Crowd:
    """People who each have a page of their own, all of them on one server."""

    pages: Sequence[ProtocolPage] = field(repr=False)

    def click(self, gesture: Click, number: int) -> list[float]:
        """All make one click at the same moment: how long each waits until the page is whole."""
        took: list[float] = []
        failures: list[BaseException] = []
        together = threading.Barrier(len(self.pages))

        def person(page: ProtocolPage) -> None:
            try:
                together.wait(_PATIENCE)
                start = time.perf_counter()
                gesture(page, number)
                took.append(time.perf_counter() - start)
            except BaseException as failure:
                failures.append(failure)
                together.abort()

        threads = [threading.Thread(target=person, args=(page,)) for page in self.pages]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
        if failures:
            # A click that never ended would make the others look fast.
            raise failures[0]
        return took

    def leave(self) -> None:
        """Close every page."""
        for page in self.pages:
            page.stream.close()


@frozen
class Waits:
    """How long people waited, over every round on one server."""

    rounds: Sequence[Sequence[float]] = field(repr=False)

    @property
    def median(self) -> float:
        """What half of the clicks took at most, in seconds."""
        return statistics.median(self._all())

    @property
    def p95(self) -> float:
        """What 95 clicks out of 100 took at most, in seconds."""
        return statistics.quantiles(self._all(), n=20)[-1]

    @property
    def round(self) -> float:
        """How long the last one of a round waited, in seconds: the median of the rounds."""
        return statistics.median(max(each) for each in self.rounds)

    def _all(self) -> list[float]:
        return [wait for each in self.rounds for wait in each]


def in_turn(form: Crowd, bare: Crowd, gesture: Click, rounds: int) -> tuple[Waits, Waits]:
    """The waits on two servers, in rounds that alternate so that none has the better moment.

    The order is form, bare, bare, form; the server whose turn it is not has nothing to do.
    """
    took: tuple[list[list[float]], list[list[float]]] = ([], [])
    # The first round of each warms it up, as its people have only just come.
    for number in range(rounds + 1):
        turns = ((form, took[0]), (bare, took[1]))
        for crowd, kept in turns if number % 2 == 0 else turns[::-1]:
            waits = crowd.click(gesture, number)
            if number:
                kept.append(waits)
    return Waits(took[0]), Waits(took[1])
