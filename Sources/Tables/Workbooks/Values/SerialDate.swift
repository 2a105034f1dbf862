/// A date counted in days, as spreadsheets store it.
enum SerialDate {
  /// The date of a serial number, or `nil` for a number that is no date.
  ///
  /// Serial 60 is 29 February 1900, which never was, but every spreadsheet shows it.
  static func date(_ serial: Double, is1904: Bool) -> SheetValue? {
    // 9999-12-31 is 2,958,465 or, counted from 1904, 2,957,003.
    guard serial >= (is1904 ? 0 : 1), serial < (is1904 ? 2_957_004 : 2_958_466) else { return nil }
    let days = Int(serial)
    if is1904 { return date(daysFrom1970: days - 24_107) }
    if days == 60 { return .date(year: 1900, month: 2, day: 29) }
    return date(daysFrom1970: days - (days < 60 ? 25_568 : 25_569))
  }

  /// The date of an ISO 8601 text such as `2019-12-31T00:00:00`.
  static func date(iso bytes: UnsafeBufferPointer<UInt8>) -> SheetValue? {
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes.count == 10 || bytes[10] == UInt8(ascii: "T"),
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10]), (1...12).contains(month), day >= 1,
      day <= length(ofMonth: month, in: year)
    else { return nil }
    return .date(year: year, month: month, day: day)
  }

  private static func number(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var value = 0
    for byte in bytes {
      let digit = byte &- UInt8(ascii: "0")
      if digit > 9 { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// The Gregorian date by Howard Hinnant's `civil_from_days`; the days lie between 1900 and 9999.
  private static func date(daysFrom1970 days: Int) -> SheetValue {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return .date(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
