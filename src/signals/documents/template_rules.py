"""What a deployer's template may do: call our blocks, print what it is given, lose nothing."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, nodes

from signals.documents.template_html import html_problems
from signals.errors import Problem, nearest

PARENTS = ("layout.html.j2", "letter.html.j2")
"""The templates that one may extend: they hold the marks that no page goes without."""
BLOCKS = ("blocks.html.j2", "sheet.html.j2")
FILTERS = frozenset(("spaced", "typed", "default", "trim", "upper", "lower", "first", "last"))
TESTS = frozenset(("defined", "none"))
DEEPEST = 2
_REQUIRED = {
    "told.observed": "les faits constatés",
    "told.reported": "les paroles rapportées",
    "told.inferred": "ce que le professionnel suppose",
    "told.unspecified": "les réponses sans provenance",
    "told.unanswered": "ce qui est resté sans réponse",
    "measures": "ce qui a déjà été fait",
    "notices": "qui est informé ou non",
}
"""What a template that replaces a whole document must print: a sign left out is a sign lost."""
_NODES = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Const,
    nodes.Filter, nodes.Test, nodes.If, nodes.CondExpr, nodes.For, nodes.Block, nodes.Extends,
    nodes.Import, nodes.FromImport, nodes.Call, nodes.Compare, nodes.Operand, nodes.And, nodes.Or,
    nodes.Not, nodes.List, nodes.Tuple, nodes.Concat,
)  # fmt: skip


def template_problems(source: str) -> Iterator[tuple[int, Problem]]:
    """Everything that a deployer's template may not hold, each with its line."""
    try:
        tree = Environment(autoescape=True, extensions=[]).parse(source)
    except TemplateSyntaxError as error:
        yield error.lineno, Problem((), "ce modèle ne se lit pas", "vérifiez les accolades")
        return
    except (RecursionError, ValueError):
        yield 1, Problem((), "ce modèle ne se lit pas", "simplifiez-le")
        return
    yield from _structure(tree)
    macros = _imported(tree)
    for node in tree.iter_child_nodes():
        yield from _node_problems(node, macros, 0)
    yield from html_problems(tree)
    yield from _lost(tree)


def _structure(tree: nodes.Template) -> Iterator[tuple[int, Problem]]:
    parents = [node for node in tree.body if isinstance(node, nodes.Extends)]
    named = [each.template.value for each in parents if isinstance(each.template, nodes.Const)]
    if len(parents) != 1 or named not in [[each] for each in PARENTS]:
        what = "ce modèle ne part pas de notre page : il perdrait les mentions obligatoires"
        yield 1, Problem((), what, f'commencez par {{% extends "{PARENTS[0]}" %}}')


def _imported(tree: nodes.Template) -> frozenset[str]:
    whole = {each.target for each in tree.find_all(nodes.Import)}
    names = (name for each in tree.find_all(nodes.FromImport) for name in each.names)
    return frozenset(whole | {each if isinstance(each, str) else each[1] for each in names})


def _node_problems(
    node: nodes.Node, macros: frozenset[str], depth: int
) -> Iterator[tuple[int, Problem]]:
    line = node.lineno
    match node:
        case nodes.Import() | nodes.FromImport():
            if not (isinstance(node.template, nodes.Const) and node.template.value in BLOCKS):
                yield line, Problem((), "cet import n'est pas permis", f"parmi {', '.join(BLOCKS)}")
        case nodes.Filter() if node.name not in FILTERS:
            remedy = nearest(node.name, FILTERS) or f"parmi {', '.join(sorted(FILTERS))}"
            yield line, Problem((), f"le filtre « {node.name} » n'est pas permis", remedy)
        case nodes.Test() if node.name not in TESTS:
            yield line, Problem((), f"le test « {node.name} » n'est pas permis", "is defined")
        case nodes.Call() if _root(node.node) not in macros:
            yield line, Problem((), "cet appel n'est pas permis", "n'appelez que nos blocs")
        case nodes.Getattr() if node.attr.startswith("_"):
            yield line, Problem((), f"« {node.attr} » n'est pas accessible", "retirez-le")
        case nodes.For():
            depth += 1
            bound = {
                each.name
                for each in (node.target, *node.target.find_all(nodes.Name))
                if isinstance(each, nodes.Name)
            }
            if bound & macros:
                yield (
                    line,
                    Problem((), "une boucle reprend le nom d'un bloc", "donnez-lui un autre"),
                )
            if depth > DEEPEST or node.recursive:
                what = f"plus de {DEEPEST} boucles l'une dans l'autre"
                yield line, Problem((), what, "simplifiez-les")
    if not isinstance(node, _NODES):
        told = type(node).__name__.lower()
        yield line, Problem((), f"« {told} » n'est pas permis dans un modèle", "retirez-le")
        return
    for child in node.iter_child_nodes():
        yield from _node_problems(child, macros, depth)


def _root(node: nodes.Node) -> str | None:
    while isinstance(node, nodes.Getattr):
        node = node.node
    return node.name if isinstance(node, nodes.Name) else None


def _lost(tree: nodes.Template) -> Iterator[tuple[int, Problem]]:
    """What a template that replaces the whole document would not always print."""
    blocks = [block for block in tree.find_all(nodes.Block) if block.name == "content"]
    if not blocks:
        return
    printed = [node for block in blocks for node in _always(block)]
    attributes = {
        f"{_root(each)}.{each.attr}" for each in printed if isinstance(each, nodes.Getattr)
    }
    names = {each.name for each in printed if isinstance(each, nodes.Name)}
    whole = {
        call.node.attr
        for call in printed
        if isinstance(call, nodes.Call) and isinstance(call.node, nodes.Getattr)
        if any(isinstance(each, nodes.Name) and each.name == "told" for each in call.args)
    }
    for name, told in _REQUIRED.items():
        told_apart = name.startswith("told.") and "sections" in whole
        unanswered = name == "told.unanswered" and "not_known" in whole
        if not (name in attributes or name in names or told_apart or unanswered):
            yield (
                1,
                Problem(
                    (), f"ce modèle n'imprime pas toujours {told}", f"ajoutez {{{{ {name} }}}}"
                ),
            )


def _always(node: nodes.Node) -> Iterator[nodes.Node]:
    """The parts of a node that are printed whatever the values: none of its branches."""
    for child in node.iter_child_nodes():
        if isinstance(child, (nodes.If, nodes.CondExpr)):
            continue
        yield child
        if isinstance(child, nodes.For):
            yield from (child.iter, *_always(child.iter))
            continue
        yield from _always(child)
