"""click in French: its help pages and its refusals."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Iterable, Sequence
from typing import Any

import click

NB = "\u00a0"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class FrenchOption(click.Option):
    """An option whose help says nothing in English."""

    def get_help_extra(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own type
        """Nothing is added to the help of an option."""
        return {}


class FrenchCommand(click.Command):
    """A command whose help page is in French, and that names what it does not expect."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that says how to call the command."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=f"Usage{NB}: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, one by one."""
        found = (param.get_help_record(ctx) for param in self.get_params(ctx))
        with formatter.section(f"Options{NB}"):
            formatter.write_dl([record for record in found if record is not None])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What ends the page, as it is written."""
        if self.epilog:
            formatter.write_paragraph()
            formatter.write(f"{self.epilog}\n")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option that shows the page."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Afficher cette aide."
        return option

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words of the command; refuse those that are too many."""
        whole = isinstance(self, click.Group)
        ctx.allow_extra_args = ctx.allow_extra_args or not whole
        try:
            left = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if left and not whole:
            words = ", ".join(f"«{NB}{word}{NB}»" for word in left)
            raise click.UsageError(f"de trop{NB}: {words}", ctx)
        return left


class FrenchGroup(FrenchCommand, click.Group):
    """The commands together, and the way out of the program: always an exit code."""

    command_class = FrenchCommand

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands, then the options."""
        rows = [(name, command.short_help or "") for name, command in self.commands.items()]
        with formatter.section(f"Commandes{NB}"):
            formatter.write_dl(rows)
        super().format_options(ctx, formatter)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that a word names; refuse the others with the nearest one."""
        if args and self.get_command(ctx, args[0]) is None:
            remedy = did_you_mean(args[0], self.commands) or ", ".join(self.commands)
            raise click.UsageError(f"commande inconnue «{NB}{args[0]}{NB}» ({remedy})", ctx)
        return super().resolve_command(ctx, args)

    # click's own leaves by ``SystemExit``; this one gives the code.
    def main(  # type: ignore[override]
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,  # noqa: ANN401 - click's own type
    ) -> int:
        """Run a command; no refusal, interruption or defect leaves it but as an exit code."""
        from signals.cli.running import run

        code = run(
            lambda: click.Group.main(
                self, args, "signals", complete_var, standalone_mode=False, **extra
            )
        )
        if standalone_mode:
            sys.exit(code)
        return code


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The nearest known word, as a question."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=1)
    return f"vouliez-vous dire «{NB}{near[0]}{NB}»{NB}?" if near else None


def refusal(error: click.UsageError) -> str:
    """A bad use of the command line in one French sentence, without its full stop."""
    if isinstance(error, click.NoSuchOption):
        context = error.ctx
        known = [] if context is None else _option_names(context)
        remedy = did_you_mean(error.option_name, known)
        told = f"option inconnue «{NB}{error.option_name}{NB}»"
        return f"{told} ({remedy})" if remedy else told
    if isinstance(error, click.MissingParameter) and error.param is not None:
        return f"il manque {_named(error.param)}"
    if isinstance(error, click.BadOptionUsage):
        takes = "n'attend pas de valeur" if _is_flag(error) else "attend une valeur"
        return f"«{NB}{error.option_name}{NB}» {takes}"
    if isinstance(error, click.BadParameter) and error.param is not None:
        return f"{_named(error.param)}{NB}: {error.message}"
    return error.message


def _option_names(context: click.Context) -> list[str]:
    return [name for param in context.command.get_params(context) for name in param.opts]


def _named(param: click.Parameter) -> str:
    if isinstance(param, click.Option):
        return f"«{NB}{param.opts[-1]}{NB}»"
    return f"«{NB}{param.metavar or param.name}{NB}»"


def _is_flag(error: click.BadOptionUsage) -> bool:
    context = error.ctx or click.get_current_context(silent=True)
    params = [] if context is None else context.command.get_params(context)
    return any(
        isinstance(param, click.Option) and error.option_name in param.opts and param.is_flag
        for param in params
    )


def day(context: click.Context, param: click.Parameter, text: str | None) -> dt.date | None:
    """The day that an option gives; raises ``click.BadParameter`` when there is none such."""
    if text is None:
        return None
    try:
        if _DAY.fullmatch(text):
            return dt.date.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(
            f"«{NB}{text}{NB}» n'existe pas au calendrier", context, param
        ) from None
    raise click.BadParameter(
        f"«{NB}{text}{NB}» n'est pas une date, écrivez-la comme 2026-11-21", context, param
    )


def past_day(context: click.Context, param: click.Parameter, text: str | None) -> dt.date | None:
    """The day of a screening that an option gives, today at the latest."""
    found = day(context, param, text)
    if found is None:
        return None
    from signals.fitting import EARLIEST

    if found > dt.date.today():
        raise click.BadParameter(f"{found.isoformat()} est dans le futur", context, param)
    if found < EARLIEST:
        told = f"{found.isoformat()} est trop ancien (au plus tôt {EARLIEST.isoformat()})"
        raise click.BadParameter(told, context, param)
    return found
