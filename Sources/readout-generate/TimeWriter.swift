extension TextMaker {
  /// Writes a day, a month to come, a year gone by, or by when something is due.
  mutating func writeTime(_ slot: Slot) {
    switch slot {
    case .day: writeHeldDay()
    case .nextDay: sheet.write(calendar.weekdays[(scene.published.weekday + generator.within(1...2)) % 7])
    case .nextMonth: writeMonth(ahead: generator.within(2...11))
    case .pastYear:
      sheet.write(number: scene.held.year - 1 - generator.below(12) - (generator.chance(0.4) ? generator.below(34) : 0))
    default: writeDue()
    }
  }

  /// A day as `style` has it: "11 April" or "April 11".
  mutating func writeDay(_ day: Day, hasYear: Bool) {
    if scene.style % 2 == 0 {
      sheet.write(number: day.day)
      sheet.write(" ")
      sheet.write(calendar.months[day.month - 1])
      if hasYear { sheet.write(" ") }
    } else {
      sheet.write(calendar.months[day.month - 1])
      sheet.write(" ")
      sheet.write(number: day.day)
      if hasYear { sheet.write(", ") }
    }
    if hasYear { sheet.write(number: day.year) }
  }

  private mutating func writeHeldDay() {
    switch generator.below(10) {
    case ..<5: sheet.write(calendar.weekdays[scene.held.weekday])
    case ..<6:
      sheet.write(calendar.weekdays[scene.held.weekday])
      sheet.write(", ")
      writeDay(scene.held, hasYear: false)
    case ..<8: writeDay(scene.held, hasYear: true)
    default: writeDay(scene.held, hasYear: false)
    }
  }

  private mutating func writeMonth(ahead: Int) {
    let month = scene.published.month - 1 + ahead
    sheet.write(calendar.months[month % 12])
    guard month >= 12 || scene.style == 0 else { return }
    sheet.write(" ")
    sheet.write(number: scene.published.year + month / 12)
  }

  private mutating func writeDue() {
    switch generator.below(8) {
    case 0: sheet.write("within thirty days")
    case 1: sheet.write("before the end of the year")
    case 2, 3:
      sheet.write("by the end of ")
      writeMonth(ahead: generator.within(1...11))
    case 4:
      sheet.write("by ")
      writeDay(Day(number: scene.published.number + generator.within(20...340)), hasYear: true)
    case 5:
      sheet.write("no later than ")
      writeMonth(ahead: generator.within(2...11))
    case 6:
      sheet.write("by the end of ")
      sheet.write(number: scene.published.year + generator.within(1...2))
    default:
      sheet.write(generator.chance(0.5) ? "in the first half of " : "in the second half of ")
      sheet.write(number: scene.published.year + 1)
    }
  }
}
