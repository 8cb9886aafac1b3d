public import Claims
import Detection
import Documents
import Footage
import Interchange
public import Replay
import Statistics

extension AuditResult.ExitStatus {
  /// What an error of any module below asks the process to exit with; whatever nobody foresaw is a defect.
  public init(of error: any Error) {
    self =
      switch error {
      case let error as DocumentError:
        switch error.code {
        case .missing, .unreadable: .missingInput
        case .syntax, .content: .badInput
        }
      case let error as FootageError:
        switch error.code {
        case .missing, .unreadable: .missingInput
        case .unexpected, .memory: .defect
        default: .badInput
        }
      case let error as ReplayError: Self(of: error.code)
      case is DetectionError, is StatisticsError, is ClaimsError: .badInput
      case is CancellationError: .interrupted
      default: .defect
      }
  }

  /// What a failed replay asks the process to exit with.
  public init(of code: ReplayError.Code) {
    self =
      switch code {
      case .missingInput: .missingInput
      case .badInput, .crashed, .hung: .badInput
      case .output: .output
      case .interrupted: .interrupted
      case .defect: .defect
      }
  }
}
