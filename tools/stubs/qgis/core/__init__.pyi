# What qgis-stubs knows of qgis.core, and what it forgot.
from PyQt5.QtCore import NULL as NULL
from qgis._core import *

class QgsProcessingException(Exception): ...
