"""Which icon stands for which kind of source."""

from editor_app.domain.source import SourceKind

SOURCE_ICONS = {
    SourceKind.PERSON: "user",
    SourceKind.INSTITUTION: "building",
    SourceKind.AGENCY: "wire",
    SourceKind.ANONYMOUS: "mask",
    SourceKind.DOCUMENT: "doc",
    SourceKind.SOCIAL: "at",
    SourceKind.MEDIA: "news",
    SourceKind.GROUP: "user",
}
