"""What is installed is decided by hashes, whatever the registry a machine reaches."""

import re

import pytest

LOCKS = ("requirements.lock", "requirements-uv.lock", "benchmarks/requirements.lock")
REQUIREMENT = re.compile(r"^[a-z0-9][a-z0-9._-]*==\S+( ; .+?)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")
NAME = re.compile(r"^[A-Za-z0-9._-]+")


def _normal(requirement):
    return re.sub(r"[-_.]+", "-", NAME.match(requirement)[0]).lower()


def _locked(text):
    return {line.split("==")[0] for line in text.splitlines() if REQUIREMENT.match(line)}


@pytest.mark.parametrize("name", LOCKS)
def test_every_requirement_is_pinned_and_hashed(root, name):
    """A line is a comment, a pinned requirement followed by a hash, or a hash."""
    lines = (root / name).read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.lstrip().startswith("#")]
    assert kept
    for line, following in zip(kept, [*kept[1:], ""], strict=True):
        if not HASH.match(line):
            assert REQUIREMENT.match(line), line
            assert HASH.match(following), f"no hash after {line}"


@pytest.mark.parametrize("name", LOCKS)
def test_no_registry_is_named(root, name):
    """The registry is the machine's own business."""
    text = (root / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"(?m)^\s*(-i|-f|--(extra-)?index-url|--find-links)\b", text)


def test_every_dependency_is_locked(root, project):
    """Nothing that pyproject asks for is left to chance."""
    asked = [*project["project"]["dependencies"]]
    own = _normal(project["project"]["name"])
    for extra in project["project"]["optional-dependencies"].values():
        asked += [each for each in extra if _normal(each) != own]
    groups = project["dependency-groups"]
    asked += groups["dev"] + groups["build"]
    locked = _locked((root / LOCKS[0]).read_text(encoding="utf-8"))
    assert {_normal(name) for name in asked} <= locked
    installer = _locked((root / LOCKS[1]).read_text(encoding="utf-8"))
    assert installer == {_normal(name) for name in groups["setup"]} == {"uv"}


def test_every_dependency_has_its_reason(root, project):
    """A dependency stands alone on its line, with the reason of its presence."""
    lines = (root / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    asked = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    for extra in project["project"]["optional-dependencies"].values():
        asked += extra
    for group in project["dependency-groups"].values():
        asked += group
    reasoned = [line for line in lines if re.search(r'"[\],]*\s*# \S', line)]
    for name in asked:
        assert any(f'"{name}"' in line for line in reasoned), f"no reason beside {name}"


def test_every_peer_of_the_benchmarks_has_its_reason_and_is_locked(root):
    """The engines we are measured against are pinned, explained, and no part of the product."""
    lines = (root / "benchmarks" / "peers.in").read_text(encoding="utf-8").splitlines()
    peers = {}
    for line in lines:
        requirement, _, reason = line.partition("#")
        if requirement:
            assert reason.strip(), f"no reason beside {requirement}"
            peers[_normal(requirement)] = requirement.strip()
    assert peers
    text = (root / "benchmarks" / "requirements.lock").read_text(encoding="utf-8")
    assert all(f"{requirement} \\" in text for requirement in peers.values())
    assert not peers.keys() & _locked((root / "requirements.lock").read_text(encoding="utf-8"))
