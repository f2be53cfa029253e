"""Renders a spec as a Python package of dataclasses, or pydantic models, and enums, for programs that speak to the API.

Nothing of a page becomes code: names go through `names`, texts through `docstring`.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence

import jinja2

from docspec.render.descriptions import sentence
from docspec.render.docstring import literal, quoted
from docspec.render.plan import ENUMS, FAULTS, OPERATIONS, UNDOCUMENTED
from docspec.render.python.annotations import UNKNOWN
from docspec.render.python.classes import ClassMaker
from docspec.render.python.layout import export_order, imported
from docspec.render.python.style import ARRAYS, BASE, WAYS, XML_SCHEMA, Style, Ways
from docspec.render.python.views import PyClass, PyEnum, PyModule
from docspec.render.rendered import Rendered
from docspec.render.view import Api
from docspec.render.viewer import view
from docspec.spec.model import Spec
from docspec.templating import render

_MODULE_DOCS = {
    ENUMS: "The lists of values.",
    OPERATIONS: "What operations take and give.",
    FAULTS: "The faults, and the codes that they carry.",
    UNDOCUMENTED: "What the API speaks of but no page documents.",
}
_TYPES_DOC = "The data types."


def render_python(
    spec: Spec,
    env: jinja2.Environment,
    package: str = "models",
    style: Style = Style.DATACLASS,
    locale: str | None = None,
) -> list[Rendered]:
    """The files of the package, relative to its folder.

    `package` is what the example in its docstring calls it; descriptions are in `locale` as far as it has them.
    """
    ways = WAYS[style]
    api = view(spec, ways.naming, locale)
    modules = _modules(api, ways)
    shared = _shared_modules(modules, style)
    exports = {module.name: list(module.exports) for module in modules}
    teaches = {XML_SCHEMA: ["teach_xsdata"]} if XML_SCHEMA in shared else {}
    front = render(
        env,
        "models/python/init.py.jinja",
        header=api.header,
        doc=_package_doc(api, package, exports),
        imports=[
            imported(f".{name}", names, always_broken=True) for name, names in sorted((exports | teaches).items())
        ],
        names=[literal(name) for name in sorted(itertools.chain(*exports.values()), key=export_order)],
        teaches=bool(teaches),
    )
    template = "models/python/module.py.jinja"
    same = {"header": api.header, "kinds": ways.kinds, "third_party": ways.home not in sys.stdlib_module_names}
    return [
        Rendered("__init__.py", front),
        *(Rendered(f"{name}.py", render(env, f"models/python/{name}.py.jinja", header=api.header)) for name in shared),
        *(Rendered(f"{module.name}.py", render(env, template, module=module, **same)) for module in modules),
    ]


def _modules(api: Api, ways: Ways) -> list[PyModule]:
    """The modules that have something in them, or that others speak of."""
    parts: dict[str, list[PyClass | PyEnum]] = {}
    for module, item in _items(api, ClassMaker(ways, api.namespace)):
        parts.setdefault(module, []).append(item)
    spoken_of = {sibling for items in parts.values() for item in items for sibling in item.modules}
    if UNDOCUMENTED in spoken_of:
        parts.setdefault(UNDOCUMENTED, [])
    return [_module(name, parts[name], parts, ways) for name in sorted(parts)]


def _items(api: Api, make: ClassMaker) -> Iterator[tuple[str, PyClass | PyEnum]]:
    """Every class with its module."""
    yield from ((item.module, make.enum(item)) for item in api.enums)
    yield from ((item.module, make.cls(item)) for item in api.classes)


def _shared_modules(modules: Sequence[PyModule], style: Style) -> list[str]:
    """The modules that are the same for every API, as far as this one needs them."""
    if style is Style.PYDANTIC:
        return [BASE]
    spoken_of = {module for each in modules for item in each.items for module in item.modules}
    needed = {ARRAYS: ARRAYS in spoken_of, XML_SCHEMA: bool(spoken_of & {"datetime", ENUMS})}
    return [name for name, is_needed in needed.items() if is_needed]


def _package_doc(api: Api, package: str, exports: Mapping[str, list[str]]) -> str:
    """The docstring of the package: what it is about, in which locale, and how it is used."""
    about = [sentence(f"Models of {api.title}." if api.title.strip() else "Models of an API.")]
    if api.locale:
        rest = "; one that is missing there is in the locale named in front of it."
        about.append(sentence("Descriptions are in ", api.locale, rest))
    if example := next(itertools.chain(*exports.values()), None):
        about.append(sentence("Use: ", f"from {package} import {example}"))
    return quoted(about, 0)


def _module(name: str, items: Sequence[PyClass | PyEnum], modules: Iterable[str], ways: Ways) -> PyModule:
    spoken_of = {module for item in items for module in item.modules}
    siblings = spoken_of & {*modules, ARRAYS, BASE}
    if name == UNDOCUMENTED:
        spoken_of.add("typing")
    kinds = {item.kind for item in items}
    kinds |= {"field"} if any(item.fields for item in items if isinstance(item, PyClass)) else set()
    needed = {each for kind in kinds for each in ways.imports.get(kind, ())}
    return PyModule(
        name=name,
        doc=quoted([sentence(_MODULE_DOCS.get(name, _TYPES_DOC))], 0),
        items=tuple(items),
        standard=tuple(sorted(spoken_of - siblings - {"pydantic"})),
        others=tuple(sorted(spoken_of & {"pydantic"})),
        imports=imported(ways.home, sorted(needed)),
        siblings=imported(".", list(siblings)),
        exports=tuple(item.name for item in items) + ((UNKNOWN.name,) if name == UNDOCUMENTED else ()),
    )
