"""What is found while photos are attached to facilities."""

from undergrid.core.kernel.checks import declare
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

WARNING, ADVICE = Severity.WARNING, Severity.ADVICE

FAR = declare(
    "facilities.photo-far-off",
    WARNING,
    holds=Text("A photo was taken near its facility.", "照片拍摄位置在部件附近。"),
    says=Text("{name} was taken {away:.0f} m from its facility, more than {far:g} m.",
              "{name} 的拍摄位置距部件 {away:.0f} 米，超过 {far:g} 米。"),
    remedy=Text("Check whether the photo shows this facility, and where the facility stands; if many are some hundred "
                "metres off the same way, the telephones wrote GCJ-02 instead of WGS 84.",
                "请核对照片是否为该部件，以及部件位置；若多张照片朝同一方向偏数百米，说明手机写入的是 GCJ-02 坐标。"),
)  # fmt: skip
REUSED = declare(
    "facilities.photo-used-again",
    WARNING,
    holds=Text("A photo belongs to one facility.", "一张照片只对应一个部件。"),
    says=Text("The content of {name} is the photo of {count} facilities.", "{name} 的内容被 {count} 个部件共用。"),
    remedy=Text("Have each facility photographed by itself, unless one picture is meant to show all.",
                "请为各部件单独拍照；确为合影的可不处理。"),
)  # fmt: skip
UNREADABLE = declare(
    "facilities.photo-unreadable",
    WARNING,
    holds=Text("A file called a photo is a picture of at most 100 MB.", "照片文件为不超过 100 MB 的图片。"),
    says=Text("{name} is no picture that can be read; it is left out.", "{name} 不是可读取的图片，已略过。"),
    remedy=Text("Have it delivered again as JPEG, PNG or WebP.", "请重新提交 JPEG、PNG 或 WebP 图片。"),
)  # fmt: skip
NO_FACILITY = declare(
    "facilities.photo-without-facility",
    WARNING,
    holds=Text("A photo is named by a facility, or called by its identifier.", "照片由部件引用，或以部件标识码命名。"),
    says=Text("No facility names {name}; it is left out.", "没有部件引用 {name}，已略过。"),
    remedy=Text("Enter its name in the photo column, or call the file by the identifier.",
                "请在照片字段填写文件名，或以标识码命名文件。"),
)  # fmt: skip
NO_FILE = declare(
    "facilities.photo-missing",
    WARNING,
    holds=Text("A photo that a facility names is in the folder.", "部件引用的照片都在文件夹中。"),
    says=Text("{count} photos that facilities name are not in the folder, such as {name}.",
              "部件引用的 {count} 张照片不在文件夹中，例如 {name}。"),
    remedy=Text("Have them delivered, or correct the names.", "请补交照片或更正文件名。"),
)  # fmt: skip
NO_PLACE = declare(
    "facilities.photo-without-place",
    ADVICE,
    holds=Text("A photo tells where it was taken.", "照片带有拍摄位置。"),
    says=Text("{count} of {all} photos do not tell where they were taken; nothing proves their place.",
              "{all} 张照片中 {count} 张无拍摄位置，无法核对。"),
    remedy=Text("Switch the place on in the telephones of the team.", "请在普查手机上开启拍照定位。"),
)  # fmt: skip
