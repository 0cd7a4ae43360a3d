using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Visitors;

namespace ContentJourney.Storage.Sqlite.States;

/// <summary>What a write that brings nothing but touchpoints needs of a stored visitor.</summary>
/// <param name="Number">Names the visitor inside the database.</param>
/// <param name="State">Which state the visitor is in.</param>
/// <param name="Consent">What the visitor agreed to; null: never said.</param>
/// <param name="Assignments">The variants the visitor has.</param>
internal sealed record KnownVisitor(long Number, VisitorState State, Consent? Consent, IReadOnlyList<Assignment> Assignments)
{
    /// <summary>That of a row.</summary>
    public static KnownVisitor Of(VisitorRow visitor) =>
        new(visitor.Number, new VisitorState(visitor.Id, visitor.Revision), visitor.Consent, visitor.Assignments);
}
