using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.AspNetCore.Visits;

/// <summary>The <c>content-shown</c> touchpoints of what a visit served.</summary>
internal static class Shows
{
    private const string SlotProperty = "slot";

    /// <summary>One for every item in every slot. Their ids are random: the same page seen again is another show.</summary>
    public static IEnumerable<Touchpoint> Of(IReadOnlyList<SlotFill> slots, DateTimeOffset now) =>
        from slot in slots
        from item in slot.Items
        select new Touchpoint
        {
            Id = Guid.NewGuid().ToString("N"),
            Type = TouchpointTypes.ContentShown,
            OccurredAt = now,
            ReceivedAt = now,
            ContentId = item.Id.ToString("D"),
            Properties = new Dictionary<string, Scalar>(1, StringComparer.Ordinal) { [SlotProperty] = Scalar.From(slot.Name) },
            ContentStages = item.Tags.Stages,
            ContentPersonas = item.Tags.Personas,
        };
}
