import Foundation

/// The machine on which figures are taken.
enum Machine {
  /// Processor, cores, memory, system.
  static var description: String {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let memory = Int((Double(ProcessInfo.processInfo.physicalMemory) / 1_073_741_824).rounded())
    return
      "\(processor), \(cores) cores, \(memory) GB of memory, \(ProcessInfo.processInfo.operatingSystemVersionString)"
  }

  /// How many programs wanted a core in the last minute.
  static var load: String {
    var loads = [0.0]
    return getloadavg(&loads, 1) == 1 ? Report.number(loads[0], 1) : "unknown"
  }

  private static var processor: String {
    guard let lines = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8).split(separator: "\n") else {
      return "unknown processor"
    }
    func value(_ name: String) -> String? {
      lines.first { $0.hasPrefix(name) }?.split(separator: ":").last?.trimmingCharacters(in: .whitespaces)
    }
    let speed = value("cpu MHz").flatMap(Double.init).map { " at \(Report.number($0 / 1000, 1)) GHz" } ?? ""
    return (value("model name") ?? "unknown processor") + speed
  }
}
