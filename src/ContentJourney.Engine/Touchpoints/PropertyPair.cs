namespace ContentJourney.Engine.Touchpoints;

/// <summary>A property of a touchpoint: a name and its value.</summary>
internal readonly struct PropertyPair(string name, Scalar value) : IEquatable<PropertyPair>
{
    private readonly string _name = name;
    private readonly Scalar _value = value;

    /// <summary>About how much memory name and value take beside the pair, in bytes.</summary>
    public int TextBytes => Texts.Bytes(_name) + _value.TextBytes;

    public bool Equals(PropertyPair other) =>
        string.Equals(_name, other._name, StringComparison.Ordinal) && _value.Equals(other._value);

    public override bool Equals(object? obj) => obj is PropertyPair other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_name, _value);
}
