"""Identities: opaque strings, each of its own type."""

from __future__ import annotations

from typing import NewType, TypeAlias

ArticleId = NewType("ArticleId", str)
"""32 random hex digits, unique in a library; commands accept a unique prefix."""

ClaimId = NewType("ClaimId", str)
"""Of a stored claim: 32 random hex digits."""

CommentId = NewType("CommentId", str)
"""Of a comment: 32 random hex digits."""

AnchorId: TypeAlias = ClaimId | CommentId
"""Of what stands on words of its own."""

EvidenceId = NewType("EvidenceId", str)
"""32 random hex digits."""

SourceId = NewType("SourceId", str)
"""Of a source in one analysis: ``s1``, ``s2`` ... in order of first mention."""

QuoteId = NewType("QuoteId", str)
"""Of a quotation in one analysis: ``q1``, ``q2`` ... in text order."""

ProposalId = NewType("ProposalId", str)
"""Of a proposed claim in one analysis: ``c1``, ``c2`` ... in text order."""
