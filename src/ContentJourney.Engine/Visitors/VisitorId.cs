namespace ContentJourney.Engine.Visitors;

/// <summary>A visitor: a random 128-bit id without personal data.</summary>
/// <param name="Value">The 128 bits.</param>
public readonly record struct VisitorId(Guid Value)
{
    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}
