import Claims
import Phrasebook
import Report

/// The page of a result in both languages, opening in French: one text that needs no network and no script.
func page(of result: AuditResult) throws(ReportError) -> String {
  try HTMLReport.render(ReportInput(result: result, language: .french))
}

/// The verdicts for a continuous integration.
func jUnit(of result: AuditResult) -> String {
  JUnitReport.render(result)
}

/// Every match, miss and false alarm as a table, a line each.
func csv(of result: AuditResult) -> String {
  RowsCSV.render(result)
}

/// The verdicts on a terminal.
func table(of result: AuditResult) -> String {
  TerminalTable(result, language: .english).verdicts
}
