using NSubstitute;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace ContentJourney.Umbraco.Tests.Hosting;

/// <summary>A document of <see cref="TestContent"/>: what it is now, published or not.</summary>
internal sealed class SitePage(int id, SitePage? parent)
{
    public int Id { get; } = id;

    public Guid Key { get; } = new(id, 0, 0, new byte[8]);

    public SitePage? Parent { get; } = parent;

    public string Name { get; set; } = $"Page {id}";

    public string? DraftName { get; set; }

    /// <summary>The stored tags; null: none.</summary>
    public string? Tags { get; set; }

    /// <summary>The cultures it is published in; empty: it does not vary.</summary>
    public string[] Cultures { get; set; } = [];

    public bool IsPublished { get; set; } = true;

    public bool IsTrashed { get; set; }

    /// <summary>The type; only that of <c>product</c> has tags.</summary>
    public string Type { get; set; } = "product";

    /// <summary>The document it picks, which is rendered with it.</summary>
    public SitePage? Picked { get; set; }

    /// <summary>What its picker does when it is rendered.</summary>
    public Action? OnRender { get; set; }

    public string Path => Parent is null ? $"-1,{Id}" : $"{Parent.Path},{Id}";

    public string Route => Parent is null ? $"/{Name}" : $"{Parent.Route}/{Name}";

    public bool IsAvailable => IsPublished && !IsTrashed && Parent is null or { IsAvailable: true };

    /// <summary>The document as the CMS's cache gives it.</summary>
    public IPublishedContent Read(bool preview, IVariationContextAccessor variation)
    {
        IPublishedProperty[] properties = Type == "product" ? [TestProperty.Create(Tags), Picker(variation)] : [Picker(variation)];
        var cultures = Cultures.Length == 0 ? [""] : Cultures;
        var infos = cultures.ToDictionary(
            culture => culture, culture => new PublishedCultureInfo(culture, Name, Name, Updated), StringComparer.OrdinalIgnoreCase);
        var type = new PublishedContentType(
            Guid.NewGuid(), 7, Type, PublishedItemType.Content, [], [], Cultures.Length == 0 ? ContentVariation.Nothing : ContentVariation.Culture);
        var (name, level) = (preview ? DraftName ?? Name : Name, Path.Count(c => c == ','));
        var content = Substitute.For<IPublishedContent>();
        content.Key.Returns(Key);
        content.Id.Returns(Id);
        content.Name.Returns(name);
        content.Path.Returns(Path);
        content.Level.Returns(level);
        content.ItemType.Returns(PublishedItemType.Content);
        content.ContentType.Returns(type);
        content.Cultures.Returns(infos);
        content.CreateDate.Returns(Updated);
        content.UpdateDate.Returns(Updated);
        content.Properties.Returns(properties);
        return content;
    }

    private static DateTime Updated { get; } = new(2026, 11, 1, 8, 0, 0, DateTimeKind.Utc);

    private IPublishedProperty Picker(IVariationContextAccessor variation)
    {
        var type = TestProperty.Type("Umbraco.ContentPicker");
        var picker = Substitute.For<IPublishedProperty>();
        picker.Alias.Returns("related");
        picker.PropertyType.Returns(type);
        picker.HasValue().Returns(true);
        picker.GetDeliveryApiValue(default).ReturnsForAnyArgs(call =>
        {
            OnRender?.Invoke();
            var culture = Cultures.Length == 0 ? "" : variation.VariationContext!.Culture;
            return call.Arg<bool>() ? $"{Picked?.Name} {culture} expanded" : $"{Picked?.Name} {culture}";
        });
        return picker;
    }
}
