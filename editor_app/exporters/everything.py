"""Everything about an article for other programs: JSON, schema ``galley.article/1``."""

from __future__ import annotations

import base64
import json
from functools import partial

from editor_app.domain.message import message
from editor_app.domain.revision import Content, Original
from editor_app.exporters import json_values
from editor_app.exporters.format import ExportFormat, Snapshot
from editor_app.wording import sentence

SCHEMA = "galley.article/1"


def write(snapshot: Snapshot) -> bytes:
    """One JSON object in UTF-8; offsets are code points into its `text`."""
    return (json.dumps(_value(snapshot), ensure_ascii=False, indent=1) + "\n").encode()


def _value(snapshot: Snapshot) -> json_values.JsonObject:
    text, say = snapshot.text, partial(sentence, language=snapshot.language)
    return {
        "schema": SCHEMA,
        "exported_at": snapshot.exported_at,
        "article": _article(snapshot),
        "revision": json_values.of_revision(snapshot.revision),
        "text": text,
        "blocks": [json_values.of_block(block) for block in snapshot.blocks],
        "roles": _roles(snapshot.content),
        "inline": [json_values.of_inline(mark) for mark in snapshot.content.inline],
        "metadata": json_values.of_metadata(snapshot.metadata),
        "claims": [json_values.of_claim_with_past(item, text, say) for item in snapshot.claims],
        "comments": [json_values.of_comment(item, text) for item in snapshot.comments],
        "sources": [json_values.of_source(source) for source in snapshot.sources],
        "findings": [json_values.of_finding(found, say) for found in snapshot.findings],
        "revisions": [json_values.of_revision(info) for info in snapshot.revisions],
        "original": _original(snapshot.original),
        "journal": list(snapshot.journal),
    }


def _article(snapshot: Snapshot) -> json_values.JsonObject:
    return {
        "id": snapshot.article,
        "headline": snapshot.metadata.headline,
        "language": snapshot.article_language,
        "stage": snapshot.stage,
    }


def _roles(content: Content) -> json_values.JsonObject:
    """The roles a person set, by line number from 0."""
    return {str(line): role.value for line, role in sorted(content.roles.items())}


def _original(original: Original) -> json_values.JsonObject:
    return {
        "file": original.file_name,
        "sha256": original.sha256,
        "format": original.format,
        "encoding": original.encoding,
        "mark": original.mark.hex(),
        "newline": original.newline.name.lower(),
        "imported_at": original.imported_at,
        "data": base64.b64encode(original.data).decode("ascii"),
    }


PLUGIN = ExportFormat(
    id="json",
    title=message("format_everything"),
    suffix=".json",
    write=write,
    about=message("about_everything"),
    icon="braces",
    order=60,
)
