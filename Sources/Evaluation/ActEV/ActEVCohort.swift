/// Instances of one activity in one file, by their places in the task: they are matched with each other only.
struct ActEVCohort: Hashable, Sendable {
  var system: [Int] = []
  var reference: [Int] = []
}

/// The cohorts of a task, by activity and file.
struct ActEVCohorts {
  private var cohorts: [[Int: ActEVCohort]]

  init(_ task: ActEVTask) {
    cohorts = [[Int: ActEVCohort]](repeating: [:], count: task.activities.count)
    for (place, instance) in task.system.enumerated() {
      cohorts[instance.activity][instance.file, default: ActEVCohort()].system.append(place)
    }
    for (place, instance) in task.reference.enumerated() {
      cohorts[instance.activity][instance.file, default: ActEVCohort()].reference.append(place)
    }
  }

  /// One cohort a file, in the order of the file index.
  func of(activity: Int) -> [ActEVCohort] {
    cohorts[activity].sorted { $0.key < $1.key }.map(\.value)
  }
}
