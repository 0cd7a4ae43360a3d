namespace ContentJourney.Engine.Rules;

/// <summary>A stored version of the rules of a journey.</summary>
/// <param name="Journey">Alias of the journey.</param>
/// <param name="Version">Counts from 1 in each journey and is never used again.</param>
/// <param name="Status">Draft, live or archived; only a draft may change.</param>
/// <param name="Document">The rule set as the JSON of <c>rules.md</c>.</param>
/// <param name="CreatedAt">When the draft was made, in UTC.</param>
/// <param name="PublishedAt">When it last went live, in UTC; null: never.</param>
public sealed record RuleSetRecord(
    string Journey, int Version, RuleSetStatus Status, string Document, DateTimeOffset CreatedAt, DateTimeOffset? PublishedAt);

/// <summary>The life of a rule set: draft, then live, then archived.</summary>
public enum RuleSetStatus
{
    /// <summary>May change; decides nothing.</summary>
    Draft,

    /// <summary>Decides; at most one in a journey.</summary>
    Live,

    /// <summary>Was live; never changes, may be made live again.</summary>
    Archived,
}
