namespace ContentJourney.Engine.Rules;

/// <summary>The aliases of the journey that a rule set names: what may not be dropped from the journey while it is live.</summary>
/// <param name="Stages">Aliases of stages: those that have rules and those named as tags of content.</param>
/// <param name="Personas">Aliases of personas: those that have rules and those named as tags of content.</param>
/// <param name="TouchpointTypes">Aliases of touchpoint types, the server's own included.</param>
public sealed record RuleSetUses(
    IReadOnlySet<string> Stages, IReadOnlySet<string> Personas, IReadOnlySet<string> TouchpointTypes);
