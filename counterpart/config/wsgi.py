"""What each process of the web server loads, after it was forked."""

import os

from django.core.wsgi import get_wsgi_application

from counterpart.config.environment import SETTINGS
from counterpart.discovery.encoder import encoder

os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
application = get_wsgi_application()
encoder().encode(["the first text takes longer, and nobody should wait for it"])
