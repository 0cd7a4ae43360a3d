using System.Diagnostics.CodeAnalysis;

namespace ContentJourney.AspNetCore.Management;

/// <summary>What was asked for, or why not.</summary>
internal readonly struct Outcome<T>
    where T : class
{
    private readonly T? _value;
    private readonly Refusal? _refusal;

    private Outcome(T? value, Refusal? refusal) => (_value, _refusal) = (value, refusal);

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(null, refusal);

    /// <summary>Whether it was done; either the value or the refusal is there.</summary>
    public bool Succeeded([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = _value;
        refusal = _refusal;
        return refusal is null;
    }
}
