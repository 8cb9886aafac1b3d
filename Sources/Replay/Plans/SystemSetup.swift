package import Detection
package import Documents
import Footage
import Foundation
package import MediaTime
import Phrasebook
import Scene

/// A system of built-in stages, checked before any clip is opened.
package struct SystemSetup: Sendable {
  package let id: String
  package let stages: [StageRequest]
  package let baseline: StageRequest?
  package let people: PeopleSource
  package let vehicles: VehicleSource
  package let modelDigest: String?
  package let cardDigest: String?
  package let rate: Rational?

  /// Refuses unknown stages, wrong options, and a model that is not there.
  package init(
    id: String, stages: [StageRequest], people name: String?, vehicles kind: String?,
    model: String?, rate: Double?,
    baseline: StageRequest? = nil
  ) throws {
    self.id = id
    self.stages = stages
    self.baseline = baseline
    // A model without a word about people means people from the model.
    people = try PeopleSource(
      name: name ?? (model == nil ? PeopleSource.standard.description : "model"), model: model)
    vehicles = try SystemSetup.vehicles(kind, stages: stages, model: model)
    let usesModel = !people.files.isEmpty || !vehicles.files.isEmpty
    let digest = try usesModel ? model.map { try Digest.sha256(ofFile: $0) } : nil
    modelDigest = digest
    cardDigest = try usesModel ? model.flatMap { try SystemSetup.cardDigest($0, digest) } : nil
    self.rate = try rate.map(SystemSetup.rate)
  }

  /// Of the card beside a model, which must speak of the model's bytes; nil where there is none.
  private static func cardDigest(_ model: String, _ digest: String?) throws -> String? {
    guard let card = try ModelCard.beside(model) else { return nil }
    try card.check(sha256: digest ?? "", of: model)
    return try Digest.sha256(ofFile: card.path)
  }

  /// Without a word about vehicles nobody looks for them, unless a stage asks.
  private static func vehicles(
    _ name: String?, stages: [StageRequest], model: String?
  ) throws -> VehicleSource {
    let asking = stages.filter(\.asksForVehicles)
    guard let name else { return asking.isEmpty ? .none : .blobs }
    let source = try VehicleSource(name: name, model: model)
    if source == .none, let stage = asking.first {
      throw ReplayError(
        .badInput,
        .noVehicles(stage: stage.name))
    }
    return source
  }

  /// An analysis rate as exact as it was written.
  package static func rate(_ rate: Double) throws(ReplayError) -> Rational {
    guard rate > 0, rate <= 1000, let exact = Rational(approximating: rate) else {
      throw ReplayError(
        .badInput, .analysisRate(rate))
    }
    return exact
  }

  /// The job for one clip, whose bytes the caller has digested: once, however many systems replay it.
  package func job(
    clip: String, path: String, sha256: String, scene: DocumentNode?, emitsDetections: Bool,
    output: String,
    stillOutput: String?
  ) throws -> ReplayJob {
    let scenery = try scene.map { try Scene($0) } ?? .wholeView
    for request in stages { _ = try StageCatalogue.stage(request, scene: scenery) }
    return ReplayJob(
      clip: clip, path: path, sha256: sha256, system: id,
      sceneDocument: scene, stages: stages, baseline: baseline, people: people,
      vehicles: vehicles, modelDigest: modelDigest, cardDigest: cardDigest,
      analysisRate: rate, emitsDetections: emitsDetections, output: output,
      stillOutput: stillOutput)
  }
}
