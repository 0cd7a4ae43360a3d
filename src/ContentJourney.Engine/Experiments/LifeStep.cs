using System.Diagnostics.CodeAnalysis;

namespace ContentJourney.Engine.Experiments;

/// <summary>What a step in the life of an experiment makes of it, or why it cannot be taken.</summary>
public readonly record struct LifeStep
{
    private readonly ExperimentRecord? _next;
    private readonly string? _refusal;

    private LifeStep(ExperimentRecord? next, string? refusal) => (_next, _refusal) = (next, refusal);

    /// <summary>Whether it can be taken.</summary>
    /// <param name="next">The experiment after it.</param>
    /// <param name="refusal">Why not, and what would be right.</param>
    public bool IsPossible([NotNullWhen(true)] out ExperimentRecord? next, [NotNullWhen(false)] out string? refusal)
    {
        next = _next;
        refusal = _refusal;
        return refusal is null;
    }

    internal static LifeStep To(ExperimentRecord next) => new(next, null);

    internal static LifeStep Refused(string why) => new(null, why);
}
