extension Phrase {
  static let villageWordings: [PhraseCode: Wording] = [
    .understoodCode: Wording("codes in '{0}'", "代码在“{0}”列", "代碼在「{0}」欄"),
    .notesLeft: Wording(
      "{0} more {0|village is|villages are} written in several ways", "另有{0}个村有多种写法",
      "另有{0}個村有多種寫法"),
    .codesDamaged: Wording(
      "{0}: village codes like 1.1E+11 have lost their digits, names are used instead; format the column as text and type the codes again",
      "{0}：形如1.1E+11的村代码已丢失位数，改用村名识别；请把该列设为文本格式后重新填写代码",
      "{0}：形如1.1E+11的村代碼已丟失位數，改用村名識別；請把該欄設為文字格式後重新填寫代碼"),
    .codeOfTwoVillages: Wording(
      "{0}: code {1} of '{2}' is that of '{4}' in the same year at {3}; correct one of them",
      "{0}：“{2}”的代码{1}与 {3} 同年“{4}”的代码相同；请更正其一",
      "{0}：「{2}」的代碼{1}與 {3} 同年「{4}」的代碼相同；請更正其一"),
    .codeMissing: Wording(
      "{0}: '{1}' has no code here, and several villages have that name ({2}); fill in its code",
      "{0}：“{1}”此处没有代码，而同名的村不止一个（{2}）；请补填代码",
      "{0}：「{1}」此處沒有代碼，而同名的村不止一個（{2}）；請補填代碼"),
    .codeChanged: Wording(
      "'{0}' has several codes, never two in one year ({1}): taken for one village",
      "“{0}”先后使用不同代码（{1}），同一年没有两个：视为同一村",
      "「{0}」先後使用不同代碼（{1}），同一年沒有兩個：視為同一村"),
    .nameLost: Wording(
      "{0}: '{1}' has lost a character ({2})", "{0}：“{1}”有字符丢失（{2}）",
      "{0}：「{1}」有字元遺失（{2}）"),
    .nameRare: Wording(
      "{0}: '{1}' has a rare character ({2}), which programs and fonts may lack",
      "{0}：“{1}”含生僻字（{2}），有些程序和字体可能没有", "{0}：「{1}」含罕用字（{2}），有些程式和字型可能沒有"),
    .namePrivate: Wording(
      "{0}: '{1}' has a character of private use ({2}), which means something else on other computers",
      "{0}：“{1}”含自造字（{2}），在其他电脑上会显示为别的字", "{0}：「{1}」含造字（{2}），在其他電腦上會顯示為別的字"),
    .nameMark: Wording(
      "{0}: '{1}' has the character {2}, which does not belong in a name; delete it",
      "{0}：“{1}”含字符{2}，不应出现在村名中；请删去", "{0}：「{1}」含字元{2}，不應出現在村名中；請刪去"),
    .nameMeant: Wording("{0}; '{1}' may be meant", "{0}；可能是“{1}”", "{0}；可能是「{1}」"),
    .sameCode: Wording(
      "{0} have the same code {1}: one village", "{0}代码相同（{1}）：为同一村", "{0}代碼相同（{1}）：為同一村"),
    .sameVillage: Wording("{0} are one village", "{0}为同一村", "{0}為同一村"),
    .spelledTwiceEqual: Wording(
      "{0}: '{1}' repeats the figures of '{3}' at {2}, the same village in another spelling; counted once",
      "{0}：“{1}”与 {2} 的“{3}”是同一村的不同写法，数据相同；只计一次",
      "{0}：「{1}」與 {2} 的「{3}」是同一村的不同寫法，資料相同；只計一次"),
    .spelledTwiceDiffers: Wording(
      "{0}: '{1}' has other figures than '{3}' at {2}, the same village in another spelling; keep one of the two rows, or give two villages a code each",
      "{0}：“{1}”与 {2} 的“{3}”是同一村的不同写法，但数据不同；请保留一行，如确为两个村请各填代码",
      "{0}：「{1}」與 {2} 的「{3}」是同一村的不同寫法，但資料不同；請保留一列，如確為兩個村請各填代碼"),
  ]
}
