# What qgis-stubs knows of qgis.core, and what it forgot; the stubs of PyQt5 have no NULL either.
from typing import Any

from qgis._core import *

NULL: Any

class QgsProcessingException(Exception): ...
class QgsCsException(Exception): ...
