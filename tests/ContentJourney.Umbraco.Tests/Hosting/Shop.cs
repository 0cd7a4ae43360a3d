using ContentJourney.Engine.Journeys;

namespace ContentJourney.Umbraco.Tests.Hosting;

/// <summary>The journey of the tests.</summary>
internal static class Shop
{
    public static Journey Journey { get; } = new()
    {
        Alias = "default",
        Name = "Buying a bicycle",
        Stages = [new Stage("awareness", "Awareness"), new Stage("consideration", "Consideration"), new Stage("conversion", "Conversion")],
        Personas = [new Persona { Alias = "family", Name = "Family riders" }],
        TouchpointTypes = [new TouchpointType { Alias = "order", Name = "Orders", Channel = "web" }],
        Slots = ["hero"],
    };
}
