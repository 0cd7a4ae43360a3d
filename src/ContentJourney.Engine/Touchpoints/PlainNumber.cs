using System.Text.Json;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>Numbers on the wire: a whole number without fraction or exponent, as long as the float holds it exactly.</summary>
internal static class PlainNumber
{
    private const double LargestExact = 1L << 53;

    public static void Write(Utf8JsonWriter writer, double number)
    {
        if (double.IsNaN(number))
        {
            // The sum of endless gain and endless loss: JSON has no word for it.
            writer.WriteNullValue();
        }
        else if (Math.Abs(number) <= LargestExact && Math.Floor(number) == number)
        {
            writer.WriteNumberValue((long)number);
        }
        else
        {
            writer.WriteNumberValue(Math.Clamp(number, double.MinValue, double.MaxValue));
        }
    }
}
