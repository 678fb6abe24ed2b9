from counterpart.discovery.rules.difference import Instruments, difference

RWANDA = Instruments("RWA", ("dedicated-agency", "cash-grant"))
NEPAL = Instruments("NPL", ("cash-grant", "military-integration"))
CHILE = Instruments("CHL", ("cash-grant", "case-management"))


def test_it_tells_what_each_other_country_led_with() -> None:
    found = difference(RWANDA, [RWANDA, NEPAL, CHILE])

    assert found.led_otherwise == (("NPL", "cash-grant"), ("CHL", "cash-grant"))
    assert found.led_alike == ()
    assert found.only_here == ()


def test_it_tells_who_led_alike_and_what_was_used_only_here() -> None:
    found = difference(NEPAL, [RWANDA, NEPAL, CHILE])

    assert found.led_alike == ("CHL",)
    assert found.only_here == ("military-integration",)


def test_alone_there_is_nothing_to_differ_from() -> None:
    found = difference(RWANDA, [RWANDA])

    assert (found.led_otherwise, found.led_alike) == ((), ())
