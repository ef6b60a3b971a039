"""What is found in what runs are used for: calibration, scenarios, forecasts, hazard and warnings."""

from __future__ import annotations

from functools import partial

from undergrid.core.kernel import checks
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
declare = partial(checks.declare, stands_in=__name__)

AT_BOUND = declare(
    "calibration-at-bound", WARNING,
    holds=Text("A calibrated parameter lies between its bounds.", "率定参数位于上下限之间。"),
    says=Text("{name} ended at its bound, {value:g}.", "参数 {name} 停在边界 {value:g}。"),
    remedy=Text(
        "Widen the bounds if that is physical; or something else is wrong.", "若物理上合理可放宽上下限，否则另有原因。"
    ),
)  # fmt: skip
TRIAL_FAILED = declare(
    "calibration-run-failed", WARNING,
    holds=Text("Every run of a calibration ends.", "率定的每次模拟均完成。"),
    says=Text("{why}", "{why}"),
    remedy=Text("Narrow the bounds of the parameters.", "请缩小参数上下限。"),
)  # fmt: skip
NOT_VERIFIED = declare(
    "criterion-not-verified", WARNING,
    holds=Text("The limits of a hazard scheme are verified against their source.", "危险性分级限值已按出处核实。"),
    says=Text("Limits of {scheme} are not verified: {source}", "{scheme} 的限值未经核实：{source}"),
    remedy=Text(
        "Compare them with your city's standard, and edit data/hazard/classes.csv.",
        "请与本市标准核对，并修改 data/hazard/classes.csv。",
    ),
)  # fmt: skip
DRAIN_TIME_UNKNOWN = declare(
    "drain-time-unknown", WARNING,
    holds=Text("A run tells when its rain ended.", "模拟结果可知降雨结束时刻。"),
    says=Text(
        "When the rain ended is not known: all time deeper than 15 cm is taken as drain-down time, on the safe side.",
        "降雨结束时刻未知：超过 15 厘米的全部历时按退水时间计，结果偏安全。",
    ),
    remedy=Text(
        "Judge the folder of a run that goes on after the rain.", "请对雨停后仍继续的模拟结果文件夹进行判定。"
    ),
)  # fmt: skip
DURATION_IS_LEAST = declare(
    "duration-is-least", WARNING,
    holds=Text("A run goes on until the water whose duration is judged has gone.", "模拟持续至所评历时的积水退去。"),
    says=Text(
        "On {area:.0f} m² the water was still deeper than 15 cm when the run ended: durations there are at least what "
        "they say.",
        "有 {area:.0f} 平方米在模拟结束时水深仍超过 15 厘米，该处历时为下限。",
    ),
    remedy=Text(
        "Run it until the water has gone, or read those durations as lower bounds.",
        "请延长模拟直至退水，或将该处历时视为下限。",
    ),
)  # fmt: skip
NOT_JUDGED = declare(
    "warning-rule-not-judged", WARNING,
    holds=Text("The exposure holds what the warning rules ask for.", "暴露分析结果包含预警规则所需各项。"),
    says=Text(
        "Rules that ask for {name} were not judged: the exposure does not hold it.",
        "未判定涉及 {name} 的规则：暴露分析结果中没有该项。",
    ),
    remedy=Text("Give the layer that it is counted from.", "请提供用于统计该项的图层。"),
)  # fmt: skip
FAR_FROM_SCENARIOS = declare(
    "forecast-far-from-scenarios", WARNING,
    holds=Text("A forecast is near one of the scenarios.", "预报与某一情景接近。"),
    says=Text(
        "The nearest scenario {code} is {distance:.0%} away from the forecast.",
        "最接近的情景 {code} 与预报相差 {distance:.0%}。",
    ),
    remedy=Text("Run the simulation with the forecast itself.", "请用预报降雨直接模拟。"),
)  # fmt: skip
ABOVE_SCENARIOS = declare(
    "forecast-above-scenarios", WARNING,
    holds=Text("The chosen scenario rains at least as much as the forecast.", "所选情景雨量不小于预报。"),
    says=Text(
        "The scenario {code} rains less than the forecast: expect more water than it shows.",
        "情景 {code} 的雨量小于预报：实际积水可能更多。",
    ),
    remedy=Text("Add heavier storms to the scenarios.", "请在情景集中加入更强的暴雨。"),
)  # fmt: skip
PASSWORD_STAYS = declare(
    "scenarios-without-password", ADVICE,
    holds=Text("The line to the machines that run scenarios is encrypted.", "运行情景的机器之间连接已加密。"),
    says=Text(
        "The line to the cluster can be read by others: the password of the store does not go over it.",
        "与集群的连接未加密，数据库密码不经其传输。",
    ),
    remedy=Text(
        "Where runs ask the store, give each machine a password file (~/.pgpass), or call the scheduler by tls://.",
        "如运行需访问数据库，请在各机上配置密码文件（~/.pgpass），或通过 tls:// 连接调度器。",
    ),
)  # fmt: skip
SCENARIO_FAILED = declare(
    "scenario-failed", ERROR,
    holds=Text("Every scenario runs to its end.", "每个情景均模拟完成。"),
    says=Text("Scenario {code}: {why}", "情景 {code}：{why}"),
    remedy=Text("Mend what its sentence names, and run it again.", "请按所述修正后重新模拟。"),
)  # fmt: skip
