"""The algorithms of the room: the shared ones under its own names."""

from typing import ClassVar

from .. import room_algorithms as shared

SUBJECTS = {"BENCHES": "Benches"}


class Benches(shared.RoomAlgorithm):
    room = "benches"
    subjects: ClassVar = SUBJECTS
    summary = keywords = "benches"


class Import(Benches, shared.ImportAlgorithm):
    identifier, title = "importbenches", "Import benches"


class Check(Benches, shared.CheckAlgorithm):
    identifier, title = "checkbenches", "Check benches"


class Mend(Benches, shared.MendAlgorithm):
    identifier, title = "mendbenches", "Mend benches"


class Accept(Benches, shared.AcceptAlgorithm):
    identifier, title = "acceptbenches", "Accept benches"


class Withdraw(Benches, shared.WithdrawAlgorithm):
    identifier, title = "withdrawbenches", "Withdraw benches"


class Pack(Benches, shared.PackAlgorithm):
    identifier, title = "packbenches", "Pack benches"
