"""The first schema: articles, their texts, claims, evidence, decisions and the journal."""

from __future__ import annotations

from typing import Any

from editor_app.storage.connection import Connection
from editor_app.storage.migrations import Migration

_TABLES: dict[str, dict[str, Any]] = {
    "journal": {
        "columns": {
            "sequence": int,
            "at": str,
            "by": str,
            "article": str,
            "label": str,
            "params": str,
            "changes": str,
            "previous": str,
            "sha256": str,
        },
        "pk": "sequence",
        "optional": {"article"},
    },
    "article": {
        "columns": {
            "id": str,
            "headline": str,
            "publisher": str,
            "published": str,
            "language": str,
            "file_name": str,
            "created": str,
        },
        "pk": "id",
        "optional": {"publisher", "published"},
    },
    "original": {
        "columns": {
            "article": str,
            "file_name": str,
            "data": bytes,
            "sha256": str,
            "format": str,
            "encoding": str,
            "mark": bytes,
            "newline": str,
            "imported_at": str,
        },
        "pk": "article",
        "foreign_keys": [("article", "article", "id")],
    },
    "revision": {
        "columns": {
            "article": str,
            "number": int,
            "sha256": str,
            "author": str,
            "message": str,
            "at": str,
            "kind": str,
            "parent": int,
            "sequence": int,
            "text": str,
            "content": str,
        },
        "pk": ("article", "number"),
        "optional": {"parent"},
        "foreign_keys": [("article", "article", "id")],
    },
    "draft": {
        "columns": {
            "article": str,
            "base": int,
            "text": str,
            "content": str,
            "sha256": str,
            "edits": int,
            "at": str,
        },
        "pk": "article",
        "foreign_keys": [("article", "article", "id")],
    },
    "claim": {
        "columns": {
            "id": str,
            "article": str,
            "number": int,
            "origin": str,
            "words": str,
            "types": str,
            "score": int,
            "reasons": str,
            "attribution": str,
            "source": str,
            "status": str,
            "basis": str,
            "note": str,
            "dismissed": str,
            "settled_status": str,
            "settled_basis": str,
            "settled_words": str,
            "settled_by": str,
            "settled_at": str,
        },
        "pk": "id",
        "optional": {
            "source",
            "basis",
            "dismissed",
            "settled_status",
            "settled_basis",
            "settled_words",
            "settled_by",
            "settled_at",
        },
        "foreign_keys": [("article", "article", "id")],
    },
    "numbering": {
        "columns": {"article": str, "claims": int},
        "pk": "article",
        "foreign_keys": [("article", "article", "id")],
    },
    "evidence": {
        "columns": {
            "id": str,
            "claim": str,
            "kind": str,
            "target": str,
            "title": str,
            "stance": str,
            "note": str,
            "accessed": str,
            "sha256": str,
            "by": str,
            "at": str,
        },
        "pk": "id",
        "optional": {"sha256"},
        "foreign_keys": [("claim", "claim", "id")],
    },
    "source": {
        "columns": {
            "id": str,
            "article": str,
            "name": str,
            "kind": str,
            "role": str,
            "organisation": str,
            "origin": str,
            "merged_into": str,
        },
        "pk": "id",
        "optional": {"role", "organisation", "merged_into"},
        "foreign_keys": [("article", "article", "id"), ("merged_into", "source", "id")],
    },
    "comment": {
        "columns": {
            "id": str,
            "article": str,
            "kind": str,
            "about": str,
            "claim": str,
            "answers": str,
            "words": str,
            "body": str,
            "edited_at": str,
            "resolved_by": str,
            "resolved_at": str,
            "by": str,
            "at": str,
        },
        "pk": "id",
        "optional": {"claim", "answers", "edited_at", "resolved_by", "resolved_at"},
        "foreign_keys": [
            ("article", "article", "id"),
            ("claim", "claim", "id"),
            ("answers", "comment", "id"),
        ],
    },
    "signoff": {
        "columns": {
            "id": str,
            "article": str,
            "revision": int,
            "sha256": str,
            "role": str,
            "by": str,
            "at": str,
            "waivers": str,
        },
        "pk": "id",
        "foreign_keys": [("article", "article", "id")],
    },
    "ignored_finding": {
        "columns": {
            "id": str,
            "article": str,
            "rule": str,
            "words": str,
            "context": str,
            "scope": str,
            "by": str,
            "at": str,
        },
        "pk": "id",
        "foreign_keys": [("article", "article", "id")],
    },
    "field": {
        "columns": {"article": str, "name": str, "value": str, "by": str, "at": str},
        "pk": ("article", "name"),
        "foreign_keys": [("article", "article", "id")],
    },
    "setting": {"columns": {"key": str, "value": str}, "pk": "key"},
    "search": {
        "columns": {"id": int, "article": str, "headline": str, "text": str},
        "pk": "id",
        "foreign_keys": [("article", "article", "id")],
    },
}

_DECIDED = (
    "status <> 'unchecked' or settled_at is not null or dismissed is not null"
    " or note <> '' or origin = 'person'"
)

_INDEXES = (
    "create unique index original_sha256 on original(sha256)",
    "create unique index claim_number on claim(article, number)",
    "create index claim_progress on claim(article, dismissed, status)",
    f"create index claim_decided on claim(article) where {_DECIDED}",
    "create index evidence_claim on evidence(claim)",
    "create index journal_article on journal(article, sequence)",
    "create index source_article on source(article)",
    "create index source_merged on source(merged_into)",
    "create index comment_article on comment(article)",
    "create index comment_claim on comment(claim)",
    "create index comment_answers on comment(answers)",
    "create index signoff_article on signoff(article, revision)",
    "create index ignored_finding_article on ignored_finding(article)",
    "create unique index search_article on search(article)",
)


def _insert_only(table: str) -> dict[str, str]:
    return {
        f"{table}_{event}": (
            f"create trigger {table}_{event} before {event} on {table} begin"
            f" select raise(abort, '{table}: rows are never changed'); end"
        )
        for event in ("update", "delete")
    }


GUARDS = {
    **_insert_only("revision"),
    **_insert_only("original"),
    **_insert_only("journal"),
    **_insert_only("signoff"),
    "article_list": f"""create view article_list as
select a.id, a.headline, a.publisher, a.published, a.language, a.file_name, a.created,
  (select coalesce(max(r.number), 0) from revision r where r.article = a.id) as revision,
  (select count(*) from claim c where c.article = a.id and c.dismissed is null) as claims,
  (select count(*) from claim c where c.article = a.id and c.dismissed is null
    and c.status not in ('unchecked', 'checking')) as settled,
  max(
    coalesce((select j.at from journal j where j.article = a.id
      order by j.sequence desc limit 1), a.created),
    coalesce((select d.at from draft d where d.article = a.id), a.created)
  ) as updated,
  case
    when exists (select 1 from signoff s where s.article = a.id
      and s.revision = (select max(r.number) from revision r where r.article = a.id))
      then 'signed_off'
    when (select max(r.number) from revision r where r.article = a.id) > 1
      or exists (select 1 from claim where article = a.id and ({_DECIDED}))
      or exists (select 1 from field f where f.article = a.id)
      or exists (select 1 from claim c join evidence e on e.claim = c.id where c.article = a.id)
      or exists (select 1 from ignored_finding i where i.article = a.id)
      or exists (select 1 from comment m where m.article = a.id)
      then 'in_review'
    else 'new'
  end as stage
from article a""",  # noqa: S608
}


def _apply(connection: Connection) -> None:
    database = connection.database()
    for name, table in _TABLES.items():
        columns: dict[str, Any] = table["columns"]
        database.table(name).create(
            columns,
            pk=table["pk"],
            not_null=set(columns) - table.get("optional", set[str]()),
            foreign_keys=table.get("foreign_keys", []),
            strict=True,
        )
    for sql in _INDEXES:
        connection.execute(sql)
    database.table("search").enable_fts(
        ["headline", "text"], tokenize="unicode61 remove_diacritics 2"
    )
    for sql in GUARDS.values():
        connection.execute(sql)


PLUGIN = Migration(1, _apply, GUARDS)
