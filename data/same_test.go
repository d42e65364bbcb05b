package data_test

import (
	"fmt"
	"reflect"
	"unsafe"
)

// differs gives the first place in which two drafts or briefs are not the same, ""
// where they are. Places in files and the files themselves are left out, and no list
// is the same as an empty one. Each pair of pointers is compared once, so that claims
// may lead back to themselves.
func differs(a, b any) string {
	x, y := reflect.ValueOf(a), reflect.ValueOf(b)
	return differ("", x, y, map[[2]unsafe.Pointer]bool{})
}

func differ(at string, a, b reflect.Value, seen map[[2]unsafe.Pointer]bool) string {
	switch a.Kind() {
	case reflect.Pointer:
		if a.IsNil() || b.IsNil() {
			return unlike(at, a.IsNil(), b.IsNil())
		}
		pair := [2]unsafe.Pointer{a.UnsafePointer(), b.UnsafePointer()}
		if seen[pair] {
			return ""
		}
		seen[pair] = true
		return differ(at, a.Elem(), b.Elem(), seen)
	case reflect.Struct:
		for i := range a.NumField() {
			switch name := a.Type().Field(i).Name; name {
			case "Pos", "at", "File", "brief", "table":
			default:
				if d := differ(at+"."+name, a.Field(i), b.Field(i), seen); d != "" {
					return d
				}
			}
		}
	case reflect.Slice:
		if a.Len() != b.Len() {
			return unlike(at+" length", a.Len(), b.Len())
		}
		for i := range a.Len() {
			if d := differ(fmt.Sprintf("%s[%d]", at, i), a.Index(i), b.Index(i), seen); d != "" {
				return d
			}
		}
	case reflect.Map:
		if a.Len() != b.Len() {
			return unlike(at+" length", a.Len(), b.Len())
		}
		for _, k := range a.MapKeys() {
			if !b.MapIndex(k).IsValid() {
				return at + " has no key " + k.String()
			}
			if d := differ(at+"["+k.String()+"]", a.MapIndex(k), b.MapIndex(k), seen); d != "" {
				return d
			}
		}
	case reflect.String:
		return unlike(at, a.String(), b.String())
	case reflect.Bool:
		return unlike(at, a.Bool(), b.Bool())
	case reflect.Int, reflect.Int64:
		return unlike(at, a.Int(), b.Int())
	case reflect.Uint8:
		return unlike(at, a.Uint(), b.Uint())
	default:
		return at + " is of a kind that is not compared: " + a.Kind().String()
	}
	return ""
}

func unlike[T comparable](at string, a, b T) string {
	if a == b {
		return ""
	}
	return fmt.Sprintf("%s is %v against %v", at, a, b)
}
