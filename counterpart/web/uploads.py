"""Files that people send: held in memory, and never more of one than can be read."""

from io import BytesIO
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler

LARGEST_FILE = 1_000_000  # bytes; what lies beyond is received and dropped
LARGEST_REQUEST = 25_000_000  # bytes, over which nothing is received at all


class CutShort(FileUploadHandler):
    """
    Keeps the beginning of a file, one byte more than may be, so that a form can refuse it.

    The rest of the form is read all the same: nothing that she wrote is lost with the file.
    """

    def handle_raw_input(
        self,
        input_data: Any,
        META: Any,  # noqa: N803 - Django's name
        content_length: int,
        boundary: Any,
        encoding: str | None = None,
    ) -> None:
        """:raises RequestDataTooBig: before anything is read"""
        if content_length > LARGEST_REQUEST:
            raise RequestDataTooBig(content_length)

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self._kept = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        room = LARGEST_FILE + 1 - self._kept.tell()
        if room > 0:
            self._kept.write(raw_data[:room])

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        size = self._kept.tell()
        self._kept.seek(0)
        return InMemoryUploadedFile(
            self._kept,
            self.field_name,
            self.file_name or "",
            self.content_type or "",
            size,
            self.charset,
            self.content_type_extra,
        )
