from __future__ import annotations

from typing import Any

import pytest

from docspec.spec.messages import Direction, wire_messages
from tests.factories import spec_of

OTHERS = {
    name: {"page": "o", "input": {"name": f"{name}Param"}, "output": {"name": f"{name}Return"}}
    for name in ("close", "open")
}


@pytest.mark.parametrize(
    ("told", "samples", "names"),
    [
        pytest.param(("getParam", "getReturn"), (), ("getParam", "getReturn"), id="as documented"),
        pytest.param(("getParam", "getResult"), (), ("getParam", "getResult"), id="another habit"),
        pytest.param(("getParam", "getParam"), ("<getParam/>", "<getReturn/>"), ("getParam", "getReturn"), id="twice"),
        pytest.param(("getParam", "getParam"), (), ("getParam", "getReturn"), id="twice, no sample"),
        pytest.param(("getParam", "getParam"), ("<getParam/>",), ("getParam", "getReturn"), id="twice, one sample"),
        pytest.param(("getReturn", "getReturn"), ("<getReturn/>",), ("getParam", "getReturn"), id="twice the output"),
        pytest.param(("get", "getParam"), ("<getParam/>", "<getReturn/>"), ("getParam", "getReturn"), id="one off"),
        pytest.param(("", "getReturn"), ("<getIn/>", "<getReturn/>"), ("getIn", "getReturn"), id="no name, a sample"),
        pytest.param(("", ""), ("<a>", "{}"), ("getParam", "getReturn"), id="no name, samples cut short"),
        pytest.param(("", ""), ("<closeParam/>",), ("getParam", "getReturn"), id="a sample of another operation"),
        pytest.param(("getIn", "getIn"), ("<getIn/>", "<getOut/>"), ("getIn", "getOut"), id="twice, another habit"),
    ],
)
def test_names(told: tuple[str, str], samples: tuple[str, ...], names: tuple[str, str]) -> None:
    examples = [{"request": sample} for sample in samples]
    get = {"page": "g", "input": {"name": told[0]}, "output": {"name": told[1]}, "examples": examples}
    messages = wire_messages(spec_of(operations={"get": get, **OTHERS}))
    assert tuple(message.name for message in messages if message.operation == "get") == names


@pytest.mark.parametrize(
    ("parts", "documented"),
    [({"input": {"name": "getIn"}}, [True, False]), ({"output": {"name": "getOut"}}, [False, True]), ({}, [False] * 2)],
)
def test_a_message_that_no_page_documents(parts: dict[str, Any], documented: list[bool]) -> None:
    messages = wire_messages(spec_of(operations={"get": {"page": "g"} | parts}))
    assert [message.direction for message in messages] == list(Direction)
    assert [message.documented is not None for message in messages] == documented
    assert len({message.name for message in messages}) == 2
