"""The translated reference, in the formats that somebody asks for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from docspec.errors import UsageError
from docspec.pipeline.given import Specified
from docspec.reconcile.weighed import weighed_names
from docspec.render.reference.formats import FORMATS
from docspec.render.reference.html_site import HtmlSite
from docspec.render.reference.options import ReferenceOptions
from docspec.render.rendered import Rendered
from docspec.spec.model import Spec
from docspec.templating import environment


def reference(
    given: Specified,
    formats: Sequence[str],
    *,
    templates: Path | None = None,
    base_url: str | None = None,
    locales: Sequence[str] = (),
) -> list[Rendered]:
    """The files of one format, or those of several, each in a folder of its name.

    `base_url` goes before that of the settings; `locales` are those that are written, all if there are none. Raises
    UsageError for a locale that the spec does not have.
    """
    base_url = given.config.reference.base_url if base_url is None else base_url
    options = _options(given, base_url) if "html" in formats else ReferenceOptions(base_url)
    spec, env = _in_locales(given.spec, locales), environment(templates)
    made = {name: FORMATS[name](spec, env, options) for name in formats}
    if len(made) == 1:
        return [file for files in made.values() for file in files]
    return [Rendered(f"{name}/{file.path}", file.text) for name, files in made.items() for file in files]


def site(given: Specified, *, templates: Path | None = None, base_url: str = "") -> HtmlSite:
    """The site, whose files are made when they are asked for."""
    return HtmlSite(given.spec, environment(templates), _options(given, base_url))


def _options(given: Specified, base_url: str) -> ReferenceOptions:
    return ReferenceOptions(base_url, weighed_names(given.restored.reconciled) if given.restored else {})


def _in_locales(spec: Spec, locales: Sequence[str]) -> Spec:
    if not locales:
        return spec
    known = spec.info.locales
    for locale in locales:
        if locale not in known:
            raise UsageError(f"no page is in `{locale}`; there are {', '.join(known)}")
    chosen = [locale for locale in known if locale in locales]
    return spec.model_copy(update={"info": spec.info.model_copy(update={"locales": chosen})})
