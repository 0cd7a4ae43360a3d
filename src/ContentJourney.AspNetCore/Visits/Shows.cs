using System.Buffers.Binary;
using System.Security.Cryptography;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.AspNetCore.Visits;

/// <summary>The <c>content-shown</c> touchpoints of what a visit served.</summary>
internal static class Shows
{
    private const string SlotProperty = "slot";

    /// <summary>One for every item in every slot. Their ids begin at a random number: the same page seen again is another show.</summary>
    public static IReadOnlyList<Touchpoint> Of(IReadOnlyList<SlotFill> slots, DateTimeOffset now)
    {
        var shows = new List<Touchpoint>();
        var id = FirstId();
        foreach (var slot in slots)
        {
            var properties = new Dictionary<string, Scalar>(1, StringComparer.Ordinal) { [SlotProperty] = Scalar.From(slot.Name) };
            foreach (var item in slot.Items)
            {
                shows.Add(new Touchpoint
                {
                    Id = GuidText.Of(id++),
                    Type = TouchpointTypes.ContentShown,
                    OccurredAt = now,
                    ReceivedAt = now,
                    ContentId = item.ContentId,
                    Properties = properties,
                    ContentStages = item.Tags.Stages,
                    ContentPersonas = item.Tags.Personas,
                });
            }
        }

        return shows;
    }

    private static UInt128 FirstId()
    {
        Span<byte> random = stackalloc byte[16];
        RandomNumberGenerator.Fill(random);
        return BinaryPrimitives.ReadUInt128BigEndian(random);
    }
}
