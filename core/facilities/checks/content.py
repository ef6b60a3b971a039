"""What facilities say of themselves: what must be filled, state and life, dates, organisations, and their kinds."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pandas as pd

from undergrid.core.checking.arrays import Mask, as_mask, is_among, told_of
from undergrid.core.checking.register import Hits, check, hits
from undergrid.core.checking.tolerances import Limits
from undergrid.core.facilities.assembling import FACILITIES
from undergrid.core.facilities.credit import is_credit_code
from undergrid.core.facilities.facility_case import FacilityCase
from undergrid.core.facilities.tables import Facility
from undergrid.core.facilities.typed_tables import TYPED
from undergrid.core.intake.subject import declared_fields
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

ERROR, WARNING = Severity.ERROR, Severity.WARNING
MANDATORY = ("code", "name", "authority_code", "authority_name", "cell_code", "state", "initial_on")
"""Fields that GB/T 47678.5-2026, table 2, marks as mandatory."""
CREDIT_CODES = ("authority_code", "owner_code", "maintainer_code")
FIRST_DATE = dt.date(1949, 10, 1)


@check(
    "facility-mandatory-missing", WARNING, FACILITIES,
    holds=Text("The mandatory fields of the standard are filled.", "标准规定的必填项齐全。"),
    says=Text("Missing: {missing}.", "缺少：{missing_zh}。"),
    remedy=Text("Fill them in; identifiers are made by 'Code facilities'.", "请补填；标识码可由“部件编码”生成。"),
)  # fmt: skip
def mandatory(case: FacilityCase, _limit: Limits) -> Hits:
    table = case.table(FACILITIES)
    empty = np.column_stack([table[name].isna().to_numpy(bool) for name in MANDATORY])
    labels = [declared_fields(Facility)[name].facts.label for name in MANDATORY]
    rows = np.flatnonzero(empty.any(axis=1))
    kinds, of_kind = np.unique(empty[rows], axis=0, return_inverse=True)
    lacking = [[label for label, gone in zip(labels, kind, strict=True) if gone] for kind in kinds]
    said = {
        "missing": [", ".join(label.en for label in each) for each in lacking],
        "missing_zh": ["、".join(label.zh for label in each) for each in lacking],
    }
    told = {name: np.array(words, dtype=object)[of_kind.ravel()] for name, words in said.items()}
    return pd.DataFrame(told, index=pd.Index(rows))


@check(
    "facility-state-contradicts", ERROR, FACILITIES, cell="state",
    holds=Text("State and stage of life agree.", "部件状态与生命周期一致。"),
    says=Text("State {state} and stage {lifecycle} exclude each other.",
              "状态 {state} 与阶段 {lifecycle} 相互矛盾。"),
    remedy=Text(
        "What was taken away is removed; what is planned is intact.", "移除的部件其阶段为拆除；规划中的部件状态为完好。"
    ),
)  # fmt: skip
def state_contradicts(case: FacilityCase, _limit: Limits) -> Mask:
    table = case.table(FACILITIES)
    gone = (table["state"] == "removed") != (table["lifecycle"] == "removed")
    early = (table["lifecycle"] == "planned") & (table["state"] != "intact")
    told = table["state"].notna() & table["lifecycle"].notna()
    return as_mask((told & (gone | early)).to_numpy(bool))


@check(
    "facility-history-impossible", WARNING, FACILITIES, cell="state",
    holds=Text("A facility goes from planned to in use to removed.", "部件由规划到在用再到拆除，不可逆转。"),
    says=Text("It went from {before} to {after}.", "曾由 {before} 变为 {after}。"),
    remedy=Text("Give what was built anew its own identifier.", "重新设置的部件请另行编码。"),
)  # fmt: skip
def history_impossible(case: FacilityCase, _limit: Limits) -> Hits:
    table, past = case.table(FACILITIES), case.history
    if "id" not in table or not len(past):
        return hits(np.zeros(len(table), dtype=np.bool_))
    stages = {"planned": 0, "in_use": 1, "removed": 2}
    back = past[past["to_lifecycle"].map(stages) < past["from_lifecycle"].map(stages)].drop_duplicates("id")
    told = back.set_index("id").reindex(table["id"].astype(str))
    wrong = as_mask(told["to_lifecycle"].notna().to_numpy(bool))
    before, after = (told[name].to_numpy(object) for name in ("from_lifecycle", "to_lifecycle"))
    return hits(wrong, before=before, after=after)


@check(
    "facility-date-implausible", WARNING, FACILITIES, cell="initial_on",
    holds=Text("A facility began after 1949 and not in the future.", "初始日期在 1949 年以后且不晚于今天。"),
    says=Text("Its initial date is {initial_on}.", "初始日期为 {initial_on}。"),
    remedy=Text("Correct the date; leave it empty when unknown.", "请更正日期；不详请留空。"),
)  # fmt: skip
def date_implausible(case: FacilityCase, _limit: Limits) -> Mask:
    table = case.table(FACILITIES)
    began = pd.to_datetime(table["initial_on"])
    ahead = (began > pd.Timestamp(case.today)) & (table["lifecycle"] != "planned")
    return as_mask(((began < pd.Timestamp(FIRST_DATE)) | ahead).to_numpy(bool))


@check(
    "facility-dates-reversed", WARNING, FACILITIES, cell="changed_on",
    holds=Text("A facility does not change before it begins.", "变更日期不早于初始日期。"),
    says=Text("It changed on {changed_on}, before it began on {initial_on}.",
              "变更日期 {changed_on} 早于初始日期 {initial_on}。"),
    remedy=Text("Correct the dates.", "请更正日期。"),
)  # fmt: skip
def dates_reversed(case: FacilityCase, _limit: Limits) -> Mask:
    table = case.table(FACILITIES)
    return as_mask((pd.to_datetime(table["changed_on"]) < pd.to_datetime(table["initial_on"])).to_numpy(bool))


@check(
    "facility-credit-code", WARNING, FACILITIES,
    holds=Text("Organisations are named by sound credit codes.", "单位代码为有效的统一社会信用代码。"),
    says=Text("'{wrong}' is no unified social credit code.", "“{wrong}”不是有效的统一社会信用代码。"),
    remedy=Text("Correct it: 18 signs, the last proves the others.", "请更正：共 18 位，末位为校验码。"),
)  # fmt: skip
def credit_code(case: FacilityCase, _limit: Limits) -> Hits:
    table = case.table(FACILITIES)
    found = [hits(_not_credit(table[name]), wrong=table[name].to_numpy(object)).assign(cell=name)
             for name in CREDIT_CODES]  # fmt: skip
    return pd.concat(found)


@check(
    "organisation-credit-code", ERROR, "organisations", cell="credit_code",
    holds=Text("An organisation has a sound credit code.", "单位的统一社会信用代码有效。"),
    says=Text("'{credit_code}' is no unified social credit code.", "“{credit_code}”不是有效的统一社会信用代码。"),
    remedy=Text("Correct it: 18 signs, the last proves the others.", "请更正：共 18 位，末位为校验码。"),
)  # fmt: skip
def organisation_credit_code(case: FacilityCase, _limit: Limits) -> Mask:
    return _not_credit(case.table("organisations")["credit_code"])


@check(
    "facility-left-out", WARNING, FACILITIES,
    holds=Text("What is told of a facility belongs to its class.", "所填属性与部件类别相符。"),
    says=Text("{fields}: class {class_code} has no such field; it was left out.",
              "{fields_zh}：类别 {class_code} 无此属性，未导入。"),
    remedy=Text("Correct the class, or clear the cells.", "请更正类别或清空这些单元格。"),
)  # fmt: skip
def left_out(case: FacilityCase, _limit: Limits) -> Hits:
    table = case.table(FACILITIES)
    typed = told_of(table["class_code"], case.classes.typed)
    columns = {word: declared_fields(declared) for word, declared in TYPED.items()}
    every = {name: field for fields in columns.values() for name, field in fields.items() if name in table}
    lost = {
        name: table[name].notna().to_numpy(bool)
        & ~typed.isin([word for word, fields in columns.items() if name in fields]).to_numpy(bool)
        for name in every
    }
    mask = np.zeros(len(table), dtype=bool)
    for each in lost.values():
        mask |= each
    rows = np.flatnonzero(mask)
    names = [[name for name in every if lost[name][row]] for row in rows]
    return pd.DataFrame(
        {
            "fields": [", ".join(every[name].facts.label.en for name in each) for each in names],
            "fields_zh": ["、".join(every[name].facts.label.zh for name in each) for each in names],
        },
        index=pd.Index(rows),
    )


@check(
    "lamp-circuit", WARNING, "lamps", cell="circuit_no",
    holds=Text("A lamp names its circuit, which is there.", "路灯所属回路已填写且存在。"),
    says=Text("Its circuit is not there: {circuit_no}.", "所属回路不存在：{circuit_no}。"),
    remedy=Text("Fill the circuit in, and deliver the list of circuits.", "请补填回路，并提交回路表。"),
)  # fmt: skip
def lamp_circuit(case: FacilityCase, _limit: Limits) -> Mask:
    return as_mask(~case.table("lamps")["circuit_no"].isin(case.circuits).to_numpy(bool))


@check(
    "device-watches-nothing", WARNING, "devices", cell="watches",
    holds=Text("A device watches a facility or a vehicle that is there.", "设备监测的部件或车辆存在。"),
    says=Text("There is no {watches} for it to watch.", "监测对象 {watches} 不存在。"),
    remedy=Text("Correct the identifier, or deliver what it watches.", "请更正标识码，或提交其监测对象。"),
)  # fmt: skip
def watches_nothing(case: FacilityCase, _limit: Limits) -> Mask:
    watches = case.table("devices")["watches"]
    return as_mask(watches.notna().to_numpy(bool) & ~is_among(watches, case.vehicles, *_codes(case)))


def _of_nothing(subject: str) -> None:
    """Declare that what is told is told of a facility that is there."""

    @check(
        f"{subject}-of-nothing", WARNING, subject, cell="facility_code",
        holds=Text("What is told of a facility is told of one that is there.", "检查与缺陷记录对应已有部件。"),
        says=Text("There is no facility {facility_code}.", "部件 {facility_code} 不存在。"),
        remedy=Text(
            "Correct the identifier; or deliver the facility, and the row will be its own.",
            "请更正标识码；或提交该部件，记录将自动关联。",
        ),
    )  # fmt: skip
    def of_nothing(case: FacilityCase, _limit: Limits) -> Mask:
        code = case.table(subject)["facility_code"]
        return as_mask(code.notna().to_numpy(bool) & ~is_among(code, *_codes(case)))


for _subject in ("inspections", "defects"):
    _of_nothing(_subject)


@check(
    "defect-mended-before-found", ERROR, "defects", cell="mended_on",
    holds=Text("A defect is mended after it was found.", "修复日期不早于发现日期。"),
    says=Text(
        "Mended on {mended_on}, before it was found on {found_on}.", "修复日期 {mended_on} 早于发现日期 {found_on}。"
    ),
    remedy=Text("Correct one of the two dates.", "请更正其中一个日期。"),
)  # fmt: skip
def mended_before_found(case: FacilityCase, _limit: Limits) -> Mask:
    table = case.table("defects")
    return as_mask((table["mended_on"] < table["found_on"]).fillna(value=False).to_numpy(bool))


@check(
    "camera-number-form", WARNING, "cameras", cell="gb28181_id",
    holds=Text("A camera's identifier has 20 digits.", "摄像机国标编码为 20 位数字。"),
    says=Text("'{gb28181_id}' is no identifier of GB/T 28181.", "“{gb28181_id}”不是有效的国标编码。"),
    remedy=Text("Correct it.", "请更正。"),
)  # fmt: skip
def camera_number(case: FacilityCase, _limit: Limits) -> Mask:
    number = case.table("cameras")["gb28181_id"]
    return as_mask((number.notna() & ~number.str.fullmatch(r"\d{20}").fillna(value=False).astype(bool)).to_numpy(bool))


@check(
    "advertising-permit-ended", WARNING, "advertisings", cell="permit_until",
    holds=Text("A board's permit is in force.", "户外广告许可在有效期内。"),
    says=Text("Its permit ended on {permit_until}.", "许可已于 {permit_until} 到期。"),
    remedy=Text("Renew the permit, or have the board taken down.", "请办理延期或拆除。"),
)  # fmt: skip
def permit_ended(case: FacilityCase, _limit: Limits) -> Mask:
    until = pd.to_datetime(case.table("advertisings")["permit_until"])
    return as_mask((until < pd.Timestamp(case.today)).to_numpy(bool))


def _codes(case: FacilityCase) -> tuple[pd.Series, pd.Series]:
    """Return the identifiers of all facilities: of these, and of those beside them."""
    return case.table(FACILITIES)["code"], case.beside["code"]


def _not_credit(codes: pd.Series) -> Mask:
    good = [each for each in codes.dropna().unique() if is_credit_code(str(each))]
    return as_mask((codes.notna() & ~codes.isin(good)).to_numpy(bool))


@check(
    "pump-station-stops-above-start", ERROR, "pump_stations", cell="stop_level_m",
    holds=Text("Pumps stop at a level no higher than the one they start at.", "停泵水位不高于启泵水位。"),
    says=Text(
        "The pumps stop at {stop_level_m} m and start at {start_level_m} m: they would never run.",
        "停泵水位 {stop_level_m} m 高于启泵水位 {start_level_m} m，水泵无法运行。",
    ),
    remedy=Text("Correct the levels; perhaps they are exchanged.", "请更正水位，或检查两者是否填反。"),
)  # fmt: skip
def stops_above_start(case: FacilityCase, _limit: Limits) -> Mask:
    table = case.table("pump_stations")
    return as_mask((table["stop_level_m"] > table["start_level_m"]).fillna(value=False).to_numpy(bool))
