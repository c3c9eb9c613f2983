"""What would reopen the form to the outside, looked for before anything starts."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from attrs import frozen

_FILES = ("config.toml", "secrets.toml")


@frozen
class Refusal:
    """One reason not to start: what it is, where it is, and how to mend it."""

    what: str
    where: str
    mend: str

    def __str__(self) -> str:
        """Give the reason as three lines of French."""
        return f"  • {self.what}\n    Où : {self.where}\n    Que faire : {self.mend}"


def refusals(environment: Mapping[str, str], folders: Iterable[Path]) -> tuple[Refusal, ...]:
    """List the variables and files by which Streamlit could be reopened."""
    return (*_variables(environment), *_files(folders))


def _variables(environment: Mapping[str, str]) -> Iterable[Refusal]:
    for name in sorted(environment):
        if name.upper().startswith("STREAMLIT_"):
            # The value is not shown: it may be a secret.
            yield Refusal(
                what=f"La variable {name} change les réglages de Streamlit.",
                where="dans l’environnement de cette fenêtre de commandes",
                mend=f"retirez-la, puis relancez : unset {name} "
                f"(sous Windows : set {name}= ou Remove-Item Env:{name}).",
            )


def _files(folders: Iterable[Path]) -> Iterable[Refusal]:
    for folder in dict.fromkeys(folders):
        for name in _FILES:
            path = folder / ".streamlit" / name
            # lexists: a dangling link may be filled in later.
            if path.exists() or path.is_symlink():
                yield Refusal(
                    what="Un fichier de réglages de Streamlit serait lu au démarrage.",
                    where=str(path),
                    mend=f"renommez-le, par exemple en {name}.desactive, puis relancez.",
                )


def refusal_text(found: Iterable[Refusal]) -> str:
    """Give the whole message shown when the form refuses to start."""
    reasons = "\n".join(str(refusal) for refusal in found)
    return (
        "Signals n’a pas démarré : un réglage extérieur pourrait l’ouvrir au réseau "
        f"ou envoyer des données.\n{reasons}\n"
        "Signals fixe lui-même tous ses réglages et n’en accepte pas d’autres."
    )
