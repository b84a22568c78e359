import ReadoutArchive
import ReadoutCore

extension BrowserState {
  /// Does what a key means while a form is filled in.
  mutating func performInForm(_ action: Action) -> [Effect] {
    guard let form else { return [] }
    switch action {
    case .leave: self.form = nil
    case .accept where form.saving != nil: refuse("This is being saved")
    case .accept: return form.kind == .note ? saveNote(form) : saveCorrection(form)
    case .setStatus(let status): return save(status, form)
    case .down, .nextKind, .pageDown: step(1)
    case .up, .previousKind, .pageUp: step(-1)
    case .first: step(-form.place)
    case .last: step(form.fields.count - 1 - form.place)
    default: edit(action)
    }
    return []
  }

  private mutating func step(_ steps: Int) {
    guard let form, form.fields.count > 1 else { return refuse("There is one field only") }
    if steps == 0 { return refuse(form.place == 0 ? "This is the first field" : "This is the last field") }
    self.form?.step(steps)
  }

  private mutating func saveCorrection(_ form: FormState) -> [Effect] {
    let corrections = form.corrections
    if corrections.isEmpty {
      self.form = nil
      tell("Nothing was changed")
      return []
    }
    // Names of countries and people are looked up where the archive is written.
    let effects = perform(.correct(corrections), form.targets, words: "corrected")
    self.form?.saving = deeds.last
    return effects
  }

  private mutating func saveNote(_ form: FormState) -> [Effect] {
    let text = form.typed.trimmingSpaces
    if text == form.fields[0].before {
      self.form = nil
      tell("Nothing was changed")
      return []
    }
    self.form = nil
    return perform(.note(text), form.targets, words: text.isEmpty ? "note taken away" : "note") {
      $0.note = text.isEmpty ? nil : text
    }
  }

  private mutating func save(_ status: Judgement.Status, _ form: FormState) -> [Effect] {
    let text = form.typed.trimmingSpaces
    let day = CalendarDate(iso: text)
    guard text.isEmpty || text.utf8.count == 10 && day != nil else {
      let example = today
      self.form?.problem = "A day is written \(example), not “\(text)”; without one, none is kept"
      return []
    }
    self.form = nil
    let words = JudgementText.word(status) + (day.map { " \($0)" } ?? "")
    return perform(.status(status, on: day), form.targets, words: words) { ($0.status, $0.statusDay) = (status, day) }
  }
}
