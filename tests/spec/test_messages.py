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
        pytest.param(("getParam", "getResult"), ("<getParam/>", "<getReturn/>"), ("getParam", "getResult"), id="told"),
        pytest.param(("", "getReturn"), ("<getIn/>", "<getReturn/>"), ("getIn", "getReturn"), id="no name, a sample"),
        pytest.param(("", "getReturn"), ("<getParam/>", "<x/>"), ("getParam", "getReturn"), id="a sample by habit"),
        pytest.param(("", ""), ("<getIn/>", "<getOut/>"), ("getIn", "getOut"), id="no names, a sample of each"),
        pytest.param(("", ""), ("<getOut/>",), ("getParam", "getReturn"), id="no names, and whose is the sample?"),
        pytest.param(("", ""), ("<a>", "{}"), ("getParam", "getReturn"), id="no name, samples cut short"),
        pytest.param(("", ""), ("<closeParam/>",), ("getParam", "getReturn"), id="a sample of another operation"),
        pytest.param((None, None), ("<getIn/>", "<getOut/>"), ("getIn", "getOut"), id="undocumented, with samples"),
    ],
)
def test_names(told: tuple[str | None, str | None], samples: tuple[str, ...], names: tuple[str, str]) -> None:
    examples = [{"request": sample} for sample in samples]
    messages = [name if name is None else {"name": name} for name in told]
    get = {"page": "g", "input": messages[0], "output": messages[1], "examples": examples}
    named = wire_messages(spec_of(operations={"get": get, **OTHERS}))
    assert tuple(message.name for message in named if message.operation == "get") == names


@pytest.mark.parametrize(
    ("parts", "documented"),
    [({"input": {"name": "getIn"}}, [True, False]), ({"output": {"name": "getOut"}}, [False, True]), ({}, [False] * 2)],
)
def test_a_message_that_no_page_documents(parts: dict[str, Any], documented: list[bool]) -> None:
    messages = wire_messages(spec_of(operations={"get": {"page": "g"} | parts}))
    assert [message.direction for message in messages] == list(Direction)
    assert [message.documented is not None for message in messages] == documented
    assert len({message.name for message in messages}) == 2
