"""Drafts sealed aside from the keys, each written after the last one of the same draft."""

from __future__ import annotations

import threading
from pathlib import Path

from attrs import define, evolve, field

from signals.drafts.draft import Edition
from signals.errors import SignalsError
from signals.loading.writing import digest_of, write_new, write_over
from signals.wording.typography import spaced
from signals_tui.desk import Desk
from signals_tui.ending import Kept
from signals_tui.keeping.drafting import asked_of, changed
from signals_tui.keeping.sealed import Asked, KeptFile, Locked, Reply
from signals_tui.refused_writing import refused_in

UNFORESEEN = "le brouillon n'a pas pu être gardé ; vos réponses sont toujours là"


@define
class Keeper:
    """Writes drafts, one at a time; ``desk`` is the one in front, whose draft it keeps at the end.

    It holds which file of a draft was written last, and nothing that was answered.
    """

    desk: Desk
    _last: dict[str, KeptFile] = field(factory=dict, init=False, repr=False)
    _one_at_a_time: threading.Lock = field(factory=threading.Lock, init=False, repr=False)

    def keep(self, asked: Asked) -> Reply:
        """What a draft was sealed in, or why it was not; whatever fails, the form goes on."""
        with self._one_at_a_time:
            try:
                return self._kept(asked)
            except SignalsError as error:
                return Reply(asked, refusal=spaced(str(error)))
            except OSError as error:
                folder = asked.folder if asked.kept is None else asked.kept.file.parent
                return Reply(asked, refusal=refused_in(folder, error))
            except Exception:
                # Not even its name: the message of an error may hold what was typed.
                return Reply(asked, refusal=spaced(UNFORESEEN))

    def write(self, locked: Locked) -> str | None:
        """Write what is locked in the files of its drafts; why it could not be, where it is so.

        It is encrypted already: nobody has to type its passphrase.
        """
        with self._one_at_a_time:
            try:
                for each in locked.sealed:
                    if each.lacking:
                        self._written(each.content, each.edition, locked.folder, each.kept)
            except OSError as error:
                return refused_in(locked.folder, error)
            return None

    def keep_at_the_end(self) -> Kept:
        """Keep what somebody chose to keep and its file lacks, as the form ends unasked."""
        desk = self.desk
        if desk.left:
            return Kept()
        refusals = [self.write(each) for each in desk.keeping.unwritten]
        for place in changed(desk):
            asked = asked_of(desk, place)
            if asked is not None:
                refusals.append(self.keep(asked).refusal)
        refused = [each for each in refusals if each is not None]
        return Kept(len(refusals) - len(refused), "\n".join(refused))

    def _kept(self, asked: Asked) -> Reply:
        # What encrypts is loaded with the first draft.
        from signals.drafts.sealing import sealed

        known = self._known(asked.draft.edition.draft, asked.kept)
        edition = asked.draft.edition
        if known is not None:
            edition = known.edition.followed(asked.at)
        # Only whoever keeps a draft waits for what seals it.

        content = sealed(evolve(asked.draft, edition=edition), asked.passphrase)
        if asked.in_memory:
            return Reply(asked, edition, content=content)
        kept = self._written(content, edition, asked.folder, known)
        stays = known is not None and known.file.parent == asked.folder
        beside = stays and known is not None and kept.file != known.file
        return Reply(asked, edition, kept, beside=beside)

    def _known(self, draft: str, kept: KeptFile | None) -> KeptFile | None:
        """The last file of a draft: the one that the desk knows, or the one written since."""
        last = self._last.get(draft)
        after = None if kept is None else kept.edition.id
        return last if last is not None and last.edition.after == after else kept

    def _written(
        self, content: bytes, edition: Edition, folder: Path, known: KeptFile | None
    ) -> KeptFile:
        if known is None or known.file.parent != folder:
            name = f"brouillon-signals-{edition.kept_at:%Y-%m-%d-%Hh%M}.age"
            file = write_new(folder, name, content)
        else:
            file = write_over(known.file, known.digest, content)
        kept = self._last[edition.draft] = KeptFile(file, digest_of(content), edition)
        return kept
