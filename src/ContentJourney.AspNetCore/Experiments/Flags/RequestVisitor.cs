using ContentJourney.AspNetCore.Experiments.Participants;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Experiments.Flags;

/// <summary>The visitor of a request and the experiments they take part in.</summary>
/// <param name="Id">The visitor.</param>
/// <param name="Parts">At most one for each journey.</param>
internal sealed record RequestVisitor(VisitorId Id, IReadOnlyList<Participant> Parts);
