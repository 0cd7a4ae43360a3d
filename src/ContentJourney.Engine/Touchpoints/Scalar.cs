using System.Text.Json;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>A JSON scalar: null, boolean, number (64-bit float) or string. Strings compare ordinally.</summary>
public readonly struct Scalar : IEquatable<Scalar>
{
    private readonly string? _text;
    private readonly double _number;

    private Scalar(JsonValueKind kind, string? text, double number) => (Kind, _text, _number) = (kind, text, number);

    /// <summary>JSON <c>null</c>.</summary>
    public static Scalar Null { get; } = new(JsonValueKind.Null, null, 0);

    /// <summary>Null, True, False, Number or String; Undefined only for <c>default</c>.</summary>
    public JsonValueKind Kind { get; }

    /// <summary>A string.</summary>
    public static Scalar From(string text) => new(JsonValueKind.String, text, 0);

    /// <summary>A number.</summary>
    public static Scalar From(double number) => new(JsonValueKind.Number, null, number);

    /// <summary>A boolean.</summary>
    public static Scalar From(bool value) => new(value ? JsonValueKind.True : JsonValueKind.False, null, 0);

    /// <summary>The scalar of a JSON value.</summary>
    /// <exception cref="ArgumentException">The value is an object or an array.</exception>
    public static Scalar From(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => From(element.GetString()!),
        JsonValueKind.Number => From(element.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => From(element.GetBoolean()),
        JsonValueKind.Null => Null,
        _ => throw new ArgumentException($"A scalar cannot be read from JSON {element.ValueKind}.", nameof(element)),
    };

    /// <summary>About how much memory its text takes, in bytes; 0 where it has none.</summary>
    internal int TextBytes => _text is null ? 0 : Texts.Bytes(_text);

    /// <summary>Writes the scalar as a JSON value.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case JsonValueKind.String: writer.WriteStringValue(_text); break;
            case JsonValueKind.Number: PlainNumber.Write(writer, _number); break;
            case JsonValueKind.True: writer.WriteBooleanValue(true); break;
            case JsonValueKind.False: writer.WriteBooleanValue(false); break;
            default: writer.WriteNullValue(); break;
        }
    }

    /// <inheritdoc/>
    public bool Equals(Scalar other) =>
        Kind == other.Kind && _number.Equals(other._number) && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Scalar other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, _number, _text);

    /// <summary>The value in words, for messages.</summary>
    public override string ToString() => Kind switch
    {
        JsonValueKind.String => _text!,
        JsonValueKind.Number => _number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    /// <summary>Whether both are the same scalar.</summary>
    public static bool operator ==(Scalar left, Scalar right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Scalar left, Scalar right) => !left.Equals(right);
}
