"""The professional profiles of the library: whom each law binds, and what parents are told."""

import pytest

from signals import open_library
from signals.profile import Employer, Role, using

LIBRARY = open_library()
PROFILES = LIBRARY.profiles
CARE = {Role.DOCTOR, Role.MIDWIFE, Role.NURSE}
BOTH = (Employer.PUBLIC, Employer.PRIVATE)
BY_GRID = {
    "foyer": (Role.EDUCATOR, Role.HEAD),
    "health": (Role.DOCTOR, Role.NURSE, Role.MIDWIFE, Role.SOCIAL_WORKER),
    "mna": (Role.EDUCATOR, Role.HEAD, Role.SOCIAL_WORKER),
    "numerique": (Role.EDUCATOR,),
    "prevention_specialisee": (Role.STREET_WORKER, Role.HEAD),
    "school": (Role.DOCTOR, Role.NURSE, Role.SOCIAL_WORKER, Role.HEAD, Role.EDUCATOR),
}
each_profile = pytest.mark.parametrize("profile", PROFILES, ids=lambda each: each.id)


@pytest.mark.parametrize("grid", BY_GRID)
def test_each_role_is_there_under_both_employers(grid):
    """What binds a professional turns on the employer: nobody takes another's profile."""
    offered = {(each.role, each.employer) for each in using(PROFILES, grid)}
    assert {(role, employer) for role in BY_GRID[grid] for employer in BOTH} <= offered


@pytest.mark.parametrize("grid", ["fugue", "fugue_return"])
def test_an_officer_is_a_public_agent(grid):
    """There is no private police to receive a declaration."""
    (officer,) = using(PROFILES, grid)
    assert (officer.role, officer.employer) == (Role.OFFICER, Employer.PUBLIC)


@each_profile
def test_the_duty_of_public_agents_binds_them_alone(profile):
    """It founds their duty and what they send to the prosecutor, and nothing that others do."""
    public = profile.employer is Employer.PUBLIC
    told = {law for step in profile.steps for law in step.legal_basis} | {*profile.duty.legal_basis}
    for law in ("cpp_40", "cgfp_l121_6"):
        assert (law in profile.binds) is public
        assert (law in profile.excludes) is not public
    assert ("cpp_40" in told) is public
    assert ("Agent public" in profile.duty.says) is public


@each_profile
def test_whoever_is_bound_to_secrecy_is_excepted_from_the_common_duty(profile):
    """The duty to denounce ill-treatment binds the others, and is told to be set aside."""
    excepted = "cp_434_3" in profile.excludes
    assert ("cp_434_3" in profile.binds) is not excepted
    assert excepted or "cp_226_13" not in profile.binds
    if "cp_226_13" in profile.binds:
        assert "vous en êtes excepté" in profile.duty.says
    assert profile.duty.legal_basis, "something else binds them"


@each_profile
def test_each_profession_has_its_own_law(profile):
    """The derogation of care is for care; the secret of social workers is theirs."""
    care = profile.role in CARE
    assert ("cp_226_14" in profile.allows) is care
    assert ("cp_226_14" in profile.excludes) is not care
    own = {
        "csp_r4127_44": Role.DOCTOR,
        "csp_r4312_18": Role.NURSE,
        "csp_r4127_336": Role.MIDWIFE,
    }
    for law, role in own.items():
        assert (law in profile.binds) is (profile.role is role)
        assert (law in profile.excludes) is (profile.role is not role)
    assert ("casf_l411_3" in profile.binds) is ("casf_l411_3" not in profile.excludes)


@each_profile
def test_parents_are_never_told_by_default(profile):
    """Nothing without the word of the prosecutor, nor when one of them may be involved."""
    told = profile.parents.says
    assert "en cause" in told
    assert "parquet" in told or profile.role is Role.RELATIVE


def test_a_law_that_some_profile_excludes_says_whom_it_is_for():
    """Without a profile a page prints it to anybody: the reference itself must say it."""
    excluded = {law for profile in PROFILES for law in profile.excludes}
    silent = [id for id in excluded if "(" not in LIBRARY.references.law(id).reference]
    assert silent == []


def test_a_number_is_never_all_the_name_of_a_service():
    """A box that shows the number first has something to say after it."""
    for contact in LIBRARY.references.contacts:
        if contact.number is not None:
            rest = contact.name.removeprefix(contact.number).strip()
            assert rest[:1].isalpha(), contact.id
