using ContentJourney.AspNetCore.Http;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Visits;

/// <summary>A slot to fill.</summary>
/// <param name="Name">Its name, which the journey may not know.</param>
/// <param name="Take">At most this many items, 1 to 100.</param>
internal readonly record struct SlotRequest(string Name, int Take)
{
    private const int DefaultTake = 1;

    /// <summary>Reads the slots; errors are added to the node's list.</summary>
    public static IReadOnlyList<SlotRequest> ReadAll(JsonNode node)
    {
        var slots = new List<SlotRequest>();
        foreach (var item in node.Items(0, Limits.Slots))
        {
            if (!item.IsObject("name", "take") || !item.Require("name", out var member) || member.Text(1, Limits.Name) is not { } name)
            {
                continue;
            }

            var take = item.TryMember("take", out var count) ? count.WholeNumber(1, Limits.Take) : DefaultTake;
            if (Stands(name, slots))
            {
                member.Fail($"'{name}' stands twice; ask for each slot once");
            }
            else
            {
                slots.Add(new SlotRequest(name, take ?? DefaultTake));
            }
        }

        return slots;
    }

    private static bool Stands(string name, List<SlotRequest> slots)
    {
        foreach (var slot in slots)
        {
            if (slot.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
