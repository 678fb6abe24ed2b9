"""A field for what people write."""

from django import forms


class Words(forms.CharField):
    """Any text; the one character that no text has is taken for a blank, not for a fault."""

    def to_python(self, value: object) -> str | None:
        return super().to_python(value.replace("\0", " ") if isinstance(value, str) else value)
